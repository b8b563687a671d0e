import type { KeyboardEvent } from 'react';
import type { ListedLine } from '../data/ListedPages.ts';
import type { ListedIncident } from '../data/listedIncident.ts';
import { TypeMark } from '../marks/TypeMark.tsx';
import { WarnedQuote } from '../reader/WarnedQuote.tsx';
import { useWords } from '../state/useWords.ts';
import { openIncident } from '../state/viewerStore.ts';
import { dateWords } from '../wording/dateWords.ts';
import { headline } from '../wording/headline.ts';
import { otherPlaceName } from '../wording/placeWords.ts';
import { sourcesWords } from '../wording/sourcesWords.ts';
import { quoteKinds } from '../wording/warningWords.ts';
import { Attribution } from './Attribution.tsx';

const noKinds = [] as const;

/** One incident of the list: what was reported where, when, by whom, and the words it rests on. */
export function IncidentRow(props: {
  incident: ListedIncident;
  quote: ListedLine['quote'];
  selected: boolean;
  tabbable: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { incident, quote, selected, tabbable, onKeyDown } = props;
  const words = useWords();
  const { texts, language } = words;
  const otherName = incident.place && otherPlaceName(incident.place, language);
  return (
    <button
      type="button"
      className="incident-row"
      data-row={incident.row}
      data-assertion={incident.assertion}
      aria-current={selected || undefined}
      tabIndex={tabbable ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={() => openIncident(incident.row)}
    >
      <TypeMark type={incident.type} />
      <span className="incident-row-body">
        <span className="incident-row-head">
          <span className="incident-row-title">
            {headline(incident, words)}
            {otherName && (
              <>
                {' '}
                <bdi className="other-name">{otherName}</bdi>
              </>
            )}
          </span>
          {incident.assertion !== 'reported' && (
            <span className="badge badge-assertion">{texts.assertions[incident.assertion]}</span>
          )}
        </span>
        <span className="incident-row-by">
          {incident.sample && <span className="badge badge-sample">{texts.sampleBadge}</span>}{' '}
          <span className="incident-row-date">{dateWords(incident.date, words)}</span> ·{' '}
          {!incident.place && <>{texts.placeUnknown} · </>}
          <Attribution outlet={incident.outlet} claimants={incident.claimants} />{' '}
          {incident.sources > 1 && (
            <span className="badge badge-sources">
              {sourcesWords(incident.sources, incident.independent, words)}
            </span>
          )}
        </span>
        <span className="incident-row-quote" dir="auto" lang={incident.lang}>
          {quote === null || quote === 'failed' ? (
            texts.list.loadingQuote
          ) : (
            <WarnedQuote
              quote={quote}
              lang={incident.lang}
              report={null}
              kinds={incident.warning ? quoteKinds(incident.subType) : noKinds}
              insideButton
            />
          )}
        </span>
      </span>
    </button>
  );
}
