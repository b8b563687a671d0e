import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Extraction } from '../../../src/model/extraction.ts';
import { incidentTypeNames } from '../../../src/model/incidentType.ts';
import { plural } from '../../i18n/plural.ts';
import type { SmallMapPlace } from '../../map/SmallMap.tsx';
import { TypeMark } from '../../marks/TypeMark.tsx';
import { headline } from '../../wording/headline.ts';
import { placeName } from '../../wording/placeWords.ts';
import { useCorrectWords } from '../useCorrectWords.ts';
import { edtfWords } from '../valueWords.ts';
import { previewSegments } from './previewSegments.ts';

const SmallMap = lazy(() =>
  import('../../map/SmallMap.tsx').then((module) => ({ default: module.SmallMap })),
);

/** More incidents than a person looks through before adding. */
const mostListed = 50;

function RecognisedText({ extraction }: { extraction: Extraction }) {
  const { correct } = useCorrectWords();
  const segments = useMemo(() => previewSegments(extraction), [extraction]);
  const { legend } = correct.add;
  return (
    <>
      <p className="preview-legend">
        <mark className="preview-incident">{legend.incident}</mark>{' '}
        <span className="preview-placed">{legend.place}</span>{' '}
        <span className="preview-unplaced">{legend.unplaced}</span>{' '}
        <span className="preview-date">{legend.date}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
      <section className="preview-text" dir="auto" tabIndex={0} aria-label={correct.add.recognised}>
        {segments.map(({ start, text, incident, date, name }) => {
          const className = [name && `preview-${name}`, date && 'preview-date'].filter(Boolean).join(' ');
          const Around = incident ? 'mark' : 'span';
          return (
            <Around key={start} className={incident ? 'preview-incident' : undefined}>
              <span className={className || undefined}>{text}</span>
            </Around>
          );
        })}
      </section>
    </>
  );
}

/** What was recognised in a report before it is added: its text marked, its incidents in words, their places on a map. */
export function Preview({ extraction }: { extraction: Extraction }) {
  const all = useCorrectWords();
  const { words, correct } = all;
  const { add } = correct;
  const { formats, language } = words;
  const { incidents, mentions, dates, warnings, warningsAr, report } = extraction;
  const places = useMemo(() => {
    const byId = new Map<string, SmallMapPlace>();
    for (const { place, radiusM } of extraction.incidents) {
      if (place)
        byId.set(place.id, {
          lat: place.lat,
          lon: place.lon,
          name: placeName(place, language),
          role: 'chosen',
          ...(radiusM === null ? {} : { radiusM }),
          isArea: place.kind === 'area' || place.kind.startsWith('admin'),
        });
    }
    return [...byId.values()];
  }, [extraction, language]);
  const notes = [
    ...(report.publishedAt ? [] : [add.noDate]),
    // Said already, and not with an option of the command line.
    ...(language === 'ar' ? (warningsAr ?? warnings) : warnings).filter(
      (note) => !note.includes('--published'),
    ),
  ];
  const heading = useRef<HTMLHeadingElement>(null);
  // The fields that had the focus are gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="preview-head">
        {add.recognised}
      </h3>
      <p role="status">
        {add.counts(
          plural(formats, incidents.length, add.incidents),
          plural(formats, mentions.length, add.places),
          plural(formats, dates.length, add.dates),
        )}
      </p>
      {notes.length > 0 && (
        <ul className="preview-notes" aria-label={add.warnings}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <RecognisedText extraction={extraction} />
      {incidents.length === 0 ? (
        <p>{add.nothing}</p>
      ) : (
        <ul className="preview-incidents">
          {incidents.slice(0, mostListed).map((incident) => (
            <li key={incident.id}>
              <TypeMark type={incidentTypeNames.indexOf(incident.type)} />
              <span>
                {headline(incident, words)} ·{' '}
                {incident.date ? edtfWords(incident.date.edtf, all) : words.texts.date.undated}
                {!incident.place && <> · {words.texts.placeUnknown}</>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {places.length > 0 && (
        <Suspense fallback={<div className="correct-map" />}>
          <div className="correct-map">
            <SmallMap places={places} label={add.map} />
          </div>
        </Suspense>
      )}
    </>
  );
}
