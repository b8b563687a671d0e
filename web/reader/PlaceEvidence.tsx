import type { Incident } from '../../src/model/incident.ts';
import type { Mention } from '../../src/model/mention.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { lookAt } from '../state/viewerStore.ts';
import { otherPlaceName, placeName, precisionWords } from '../wording/placeWords.ts';
import { regionNames } from '../wording/regions.ts';
import { ConfidenceReasons, ConfidenceWord } from './Confidence.tsx';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';
import { Rivals } from './Rivals.tsx';

/** Why a name in the text was read as this place: where it is, how sure, the reasons, and what was rejected. */
export function PlaceEvidence(props: {
  mention: Mention;
  confidence: number;
  /** The incident whose place this is, null for another name in the text. An area may reach further than its name. */
  incident: Incident | null;
  /** All names of the report: rivals are told by how far they are from their places. */
  mentions: readonly Mention[];
}) {
  const { mention, confidence, incident, mentions } = props;
  const words = useWords();
  const { texts, language } = words;
  const { dataset } = useView();
  const place = incident?.place ?? mention.place;
  const precision = incident?.precision ?? mention.precision;
  const radiusM = incident?.radiusM ?? mention.radiusM;
  const evidence = notesIn(language, mention.evidence, mention.evidenceAr);
  if (!place) {
    return (
      <>
        <p className="evidence-name" dir="auto">
          “{mention.text}”
        </p>
        <p>{texts.reader.unresolved}</p>
        <NoteList notes={evidence} />
      </>
    );
  }
  const comma = language === 'ar' ? '، ' : ', ';
  const regions = regionNames(place, dataset.places, words);
  return (
    <>
      <div className="evidence-head">
        <div>
          <p className="evidence-name">
            <bdi>{placeName(place, language)}</bdi>{' '}
            <bdi className="other-name">{otherPlaceName(place, language)}</bdi>
          </p>
          <p className="quiet">
            {regions.map((region, i) => (
              <span key={region}>
                {i > 0 && comma}
                <bdi>{region}</bdi>
              </span>
            ))}
          </p>
        </div>
        <button type="button" className="button" onClick={() => lookAt(place)}>
          <Icon name="target" /> {texts.reader.onMap}
        </button>
      </div>
      <p>{precisionWords(precision, radiusM, words)}</p>
      <p>
        {texts.confidence.label}: <ConfidenceWord confidence={confidence} />
      </p>
      <h4>{texts.reader.whyThisPlace}</h4>
      <NoteList notes={evidence} />
      {incident && <ConfidenceReasons incident={incident} part="place" />}
      <Rivals mention={mention} place={place} radiusM={radiusM} mentions={mentions} />
      <p className="place-id">
        <code dir="ltr">{place.id}</code>
      </p>
    </>
  );
}
