import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../state/useWords.ts';
import type { Box } from './boxes.ts';
import { useMapSettings } from './choice/mapSettings.ts';
import type { MapLabel } from './mapLabels.ts';
import type { ThemeName } from './themes.ts';

// Incidents are on the map before the land under them, which is drawn for some tenths of a second.
const EmbeddedBaseMap = lazy(() =>
  import('./EmbeddedBaseMap.tsx').then((module) => ({ default: module.EmbeddedBaseMap })),
);
// Nobody without a base map of their own waits for what reads one.
const UserBaseMap = lazy(() =>
  import('./user/UserBaseMap.tsx').then((module) => ({ default: module.UserBaseMap })),
);

const noNames: readonly MapLabel[] = [];

/** The chosen base map: the embedded one, which also lies under every other, so that what those lack is not blank. */
export function BaseMap({ theme, occupied }: { theme: ThemeName; occupied: () => readonly Box[] }) {
  const { language } = useWords();
  const choice = useMapSettings((state) => state.baseMap);
  const labels = useMapSettings((state) => state.labels) ?? language;
  const hasFailed = useMapSettings((state) => state.problem !== null);
  const [names, setNames] = useState<readonly MapLabel[]>(noNames);
  const isOwn = choice.kind !== 'embedded' && !hasFailed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of one base map are not those of the next
  useEffect(() => setNames(noNames), [choice]);
  return (
    <>
      <Suspense fallback={null}>
        <EmbeddedBaseMap theme={theme} labels={labels} occupied={occupied} names={isOwn ? names : null} />
      </Suspense>
      {isOwn && (
        <Suspense fallback={null}>
          <UserBaseMap choice={choice} theme={theme} onNames={setNames} />
        </Suspense>
      )}
    </>
  );
}
