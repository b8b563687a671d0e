import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { setTab, type Tab, useViewer } from '../state/viewerStore.ts';

/** On a phone: what the sheet over the map shows; none of them gives the map the whole screen, as does the open one touched again. */
export function PhoneTabs() {
  const { texts } = useWords();
  const tab = useViewer((state) => state.tab);
  const selected = useViewer((state) => state.selected);
  const tabs: readonly (Tab | 'map')[] = [
    'list',
    'time',
    'filters',
    'map',
    ...(selected === null ? [] : (['reader'] as const)),
  ];
  const shown = tab ?? 'map';
  return (
    <nav className="phone-tabs" aria-label={texts.sheetExpand}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={shown === name}
          onClick={() => setTab(shown === name || name === 'map' ? null : name)}
        >
          <Icon name={name} />
          {texts.tabs[name]}
        </button>
      ))}
    </nav>
  );
}
