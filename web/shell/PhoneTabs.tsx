import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { setTab, type Tab, useViewer } from '../state/viewerStore.ts';

/** On a phone: what the sheet under the map shows. The open one, touched again, gives the map the whole screen. */
export function PhoneTabs() {
  const { texts } = useWords();
  const tab = useViewer((state) => state.tab);
  const selected = useViewer((state) => state.selected);
  const tabs: readonly Tab[] = selected === null ? ['list', 'time'] : ['list', 'time', 'reader'];
  return (
    <nav className="phone-tabs" aria-label={texts.sheetExpand}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={tab === name}
          onClick={() => setTab(tab === name ? null : name)}
        >
          <Icon name={name} />
          {texts.tabs[name]}
        </button>
      ))}
    </nav>
  );
}
