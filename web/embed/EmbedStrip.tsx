import { lazy, Suspense, useMemo } from 'react';
import { directionOf } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { type Days, timeAxis } from '../time/axis.ts';

const Histogram = lazy(() =>
  import('../time/Histogram.tsx').then((module) => ({ default: module.Histogram })),
);

/** The bars of the time panel with their brush, and nothing else of it; not there when nothing has a date. */
export function EmbedStrip() {
  const { bins, days } = useView();
  const { texts, language } = useWords();
  const axis = useMemo(
    () => bins && timeAxis([bins.firstDay, bins.lastDay], directionOf[language] === 'rtl'),
    [bins, language],
  );
  const all = useMemo<Days | null>(
    () => bins && days && [Math.min(days[0], bins.firstDay), Math.max(days[1], bins.lastDay)],
    [bins, days],
  );
  if (!bins || !axis || !all) return null;
  return (
    <section className="panel embed-strip" aria-label={texts.export.embed.strip}>
      <Suspense>
        <Histogram bins={bins} axis={axis} all={all} />
      </Suspense>
    </section>
  );
}
