import './compare.css';
import { useMemo, useRef, useState } from 'react';
import type { EventRow } from '../../src/dataset/format.ts';
import { useWords } from '../state/useWords.ts';
import { sourcesWords } from '../wording/sourcesWords.ts';
import { ComparedReport } from './ComparedReport.tsx';
import { columnsOf } from './columnsOf.ts';
import { useTelling } from './useTelling.ts';

/** Reports whose text is loaded without asking; of a hundred, nobody reads all. */
const EAGER = 6;

/** All reports of an event side by side; where there is room for one, a switch and a swipe lead to the others. */
export function Comparison(props: {
  event: EventRow;
  shown: string;
  onOpen: (id: string) => void;
  close: () => void;
}) {
  const { event, shown, onOpen, close } = props;
  const words = useWords();
  const { texts, formats } = words;
  const { compare } = texts.source;
  const columns = useMemo(() => columnsOf(event), [event]);
  const track = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);
  const first = event.tellings[0] ?? (event.denials[0] as EventRow['denials'][number]);
  const { incident } = useTelling(first, true);
  const isDenial = event.denials.some(({ id }) => id === shown);
  const goTo = (index: number) => {
    setCurrent(index);
    track.current?.children[index]?.scrollIntoView({ inline: 'start', block: 'nearest' });
  };
  return (
    <section className="comparison" aria-label={compare.heading}>
      <header className="comparison-head">
        <h3>{compare.heading}</h3>
        <p className="quiet">
          {event.tellings.length > 1 && <>{sourcesWords(event.sources, event.independent, words)}. </>}
          {texts.event.independentHelp}
        </p>
        {isDenial && <p>{compare.deniesThis}</p>}
        <button type="button" className="button" onClick={close}>
          {compare.close}
        </button>
      </header>
      {columns.length > 1 && (
        <fieldset className="comparison-switch">
          <legend className="visually-hidden">{compare.chooseReport}</legend>
          {columns.map(({ telling }, index) => (
            <button
              key={telling.id}
              type="button"
              className="button"
              aria-pressed={index === current}
              onClick={() => goTo(index)}
            >
              {formats.number(index + 1)} · <bdi>{telling.outlet ?? texts.outletUnknown}</bdi>
            </button>
          ))}
        </fieldset>
      )}
      <ol
        className="comparison-columns"
        ref={track}
        onScroll={({ currentTarget: at }) =>
          setCurrent(Math.round(Math.abs(at.scrollLeft) / Math.max(1, at.children[0]?.clientWidth ?? 1)))
        }
      >
        {columns.map((column, index) => (
          <li key={column.telling.id}>
            <ComparedReport
              column={column}
              first={column.telling.id === first.id ? null : incident}
              isFirst={column.telling.id === first.id}
              shown={shown}
              eager={index < EAGER}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
      {event.more > 0 && <p className="quiet">{texts.event.more(formats.number(event.more))}</p>}
      {event.tellings.length > 1 && !isDenial && (
        <p className="quiet">
          {texts.event.howToSplit} <code dir="ltr">balagh split {shown}</code>
        </p>
      )}
    </section>
  );
}
