import './list.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ListedPages } from '../data/ListedPages.ts';
import { usePosition } from '../data/usePosition.ts';
import { EmptyResult } from '../filters/EmptyResult.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { IncidentRow } from './IncidentRow.tsx';
import { RowSkeleton } from './RowSkeleton.tsx';

const ROW_HEIGHT = 132;

/** The incidents that pass the filters; only the rows in view are in the page. Arrow keys walk along them. */
export function IncidentList() {
  const { dataset, filtered } = useView();
  const { texts, language } = useWords();
  const selected = useViewer((state) => state.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { count } = filtered;
  const { result, first, excerpts } = filtered;
  const lines = useMemo(
    () => new ListedPages(dataset, result, first, excerpts),
    [dataset, result, first, excerpts],
  );
  useSyncExternalStore(lines.subscribe, lines.version);
  const position = usePosition(selected);
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });

  // Other incidents, or another language: heights differ, and the first row is the place to start.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the measure depends on
  useEffect(() => list.measure(), [language, list]);
  // The same question of newer data leaves the list where it is.
  const asked = JSON.stringify(filtered.criteria);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows start from the top
  useEffect(() => {
    setActive(0);
    // Asking the list to scroll has the page laid out at once: only when there is something to scroll.
    if ((list.scrollOffset ?? 0) > 0) list.scrollToIndex(0);
  }, [asked]);
  useEffect(() => {
    if (position === null || position < 0) return;
    setActive(position);
    list.scrollToIndex(position, { align: 'auto' });
  }, [position, list]);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step && active + step;
    if (to === undefined || count === 0) return;
    event.preventDefault();
    const index = Math.min(count - 1, Math.max(0, to));
    setActive(index);
    list.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  };

  if (count === 0) return <EmptyResult />;
  return (
    <div className="list" ref={scroller}>
      <ol style={{ height: `${list.getTotalSize()}px` }} aria-label={texts.regions.list}>
        {list.getVirtualItems().map((item) => {
          const line = lines.at(item.index);
          return (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              aria-setsize={count}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line ? (
                <IncidentRow
                  retry={() => lines.retry(item.index)}
                  incident={line.incident}
                  quote={line.quote}
                  title={line.title}
                  selected={line.incident.row === selected}
                  tabbable={item.index === active}
                  onKeyDown={walk}
                />
              ) : (
                <RowSkeleton />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
