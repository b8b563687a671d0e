import type { KeyboardEvent } from 'react';
import type { ListedLine } from '../data/ListedPages.ts';
import type { ListedIncident } from '../data/listedIncident.ts';
import { HitLine, Hits } from '../filters/Hits.tsx';
import { TypeMark } from '../marks/TypeMark.tsx';
import { WarnedQuote } from '../reader/WarnedQuote.tsx';
import { useTextIsShown } from '../state/textWarnings.ts';
import { useWords } from '../state/useWords.ts';
import { openIncident } from '../state/viewerStore.ts';
import { dateWords } from '../wording/dateWords.ts';
import { headline } from '../wording/headline.ts';
import { otherPlaceName } from '../wording/placeWords.ts';
import { sourcesWords } from '../wording/sourcesWords.ts';
import { textDirection } from '../wording/textDirection.ts';
import { quoteKinds } from '../wording/warningWords.ts';
import { Attribution } from './Attribution.tsx';
import { RowBadges } from './RowBadges.tsx';

const noKinds = [] as const;
const showHits = (name: string) => <Hits text={name} />;

/** One incident of the list: what was reported where, when, by whom, and the words it rests on. */
export function IncidentRow(props: {
  incident: ListedIncident;
  quote: ListedLine['quote'];
  title: string;
  retry: () => void;
  selected: boolean;
  tabbable: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { incident, quote, title, retry, selected, tabbable, onKeyDown } = props;
  const words = useWords();
  const { texts, language } = words;
  const kinds = incident.warning ? quoteKinds(incident.subType) : noKinds;
  // The words that stand in the place of a hidden quote are those of the interface.
  const hidden = !useTextIsShown('') && kinds.length > 0;
  const otherName = incident.place && otherPlaceName(incident.place, language);
  return (
    <>
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
              <Hits text={headline(incident, words)} />
              {otherName && (
                <>
                  {' '}
                  <bdi className="other-name">
                    <Hits text={otherName} />
                  </bdi>
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
            <Attribution outlet={incident.outlet} claimants={incident.claimants} show={showHits} />{' '}
            <RowBadges incident={incident} />{' '}
            {incident.sources > 1 && (
              <span className="badge badge-sources">
                {sourcesWords(incident.sources, incident.independent, words)}
              </span>
            )}
          </span>
          {/* A title may tell as much as the quote that is warned of. */}
          {!incident.warning && <HitLine lead={texts.filters.inTitle} text={title} unless={quote ?? ''} />}
          {quote !== 'failed' && (
            <span className="incident-row-quote" dir={hidden ? undefined : textDirection(incident.lang)}>
              {quote === null ? (
                texts.list.loadingQuote
              ) : (
                <WarnedQuote
                  quote={quote}
                  lang={incident.lang}
                  report={null}
                  kinds={kinds}
                  insideButton
                  show={showHits}
                />
              )}
            </span>
          )}
        </span>
      </button>
      {quote === 'failed' && (
        <p className="incident-row-failed">
          {texts.filters.quoteFailed}{' '}
          <button type="button" className="button button-small" onClick={retry}>
            {texts.error.retry}
          </button>
        </p>
      )}
    </>
  );
}
