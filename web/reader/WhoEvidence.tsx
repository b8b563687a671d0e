import type { Incident } from '../../src/model/incident.ts';
import { useWords } from '../state/useWords.ts';
import { casualtyWords } from './casualtyWords.ts';

/** Whom the report quotes, who is involved and who was harmed: neutral labels beside the source's words in quotes. */
export function WhoEvidence({ incident }: { incident: Incident }) {
  const words = useWords();
  const { texts, language } = words;
  return (
    <>
      <h4>{texts.reader.claimants}</h4>
      {incident.claimants.length === 0 ? (
        <p className="quiet">{texts.reader.noClaimants}</p>
      ) : (
        <ul className="people">
          {incident.claimants.map((claimant) => (
            <li key={`${claimant.start} ${claimant.name}`}>
              <bdi className="name">{claimant.name}</bdi>
              {claimant.via && <span className="quiet"> {texts.reader.via(claimant.via)}</span>}
              {claimant.stance !== 'said' && (
                <span className="quiet"> · {texts.reader.stance[claimant.stance]}</span>
              )}{' '}
              {claimant.verb && <q dir="auto">{claimant.verb}</q>}
            </li>
          ))}
        </ul>
      )}
      {incident.actors.length > 0 && (
        <>
          <h4>{texts.reader.actors}</h4>
          <ul className="people">
            {incident.actors.map((actor) => (
              <li key={`${actor.start} ${actor.label}`}>
                <bdi className="name">{language === 'ar' ? actor.labelAr : actor.label}</bdi>
                <span className="quiet"> · {texts.reader.role[actor.role]}</span>{' '}
                <q dir="auto">{actor.text}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {incident.casualties.length > 0 && (
        <>
          <h4>{texts.reader.casualties}</h4>
          <ul className="people">
            {incident.casualties.map((item) => (
              <li key={`${item.start} ${item.outcome}`}>
                <span className="name">{casualtyWords(item, words)}</span> <q dir="auto">{item.text}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
