import type { Claimant, Incident } from '../../src/model/incident.ts';
import { useWords } from '../state/useWords.ts';
import { casualtyWords } from '../wording/casualtyWords.ts';
import { bySide } from './bySide.ts';

function Claimants({ claimants }: { claimants: readonly Claimant[] }) {
  const { texts } = useWords();
  if (claimants.length === 0) return null;
  return (
    <ul className="people">
      {claimants.map((claimant) => {
        const stance = texts.reader.stance[claimant.stance];
        // The heading says "denied"; a verb that is the label's own word says it already.
        const named = claimant.stance === 'claimed' || claimant.stance === 'confirmed';
        return (
          <li key={`${claimant.start} ${claimant.name}`}>
            <bdi className="name">{claimant.name}</bdi>
            {claimant.via && <span className="quiet"> {texts.reader.via(claimant.via)}</span>}
            {named && claimant.verb !== stance && <span className="quiet"> · {stance}</span>}{' '}
            {claimant.verb && <q dir="auto">{claimant.verb}</q>}
          </li>
        );
      })}
    </ul>
  );
}

/** Whom the report quotes, who denies it, who is involved and who was harmed: neutral labels beside the source's words in quotes. */
export function WhoEvidence({ incident }: { incident: Incident }) {
  const words = useWords();
  const { texts, language } = words;
  const { quoted, deniers } = bySide(incident.claimants);
  return (
    <>
      {/* Only denials: then nothing is known of who said it first, not even that the outlet did. */}
      {(quoted.length > 0 || deniers.length === 0) && <h4>{texts.reader.claimants}</h4>}
      {incident.claimants.length === 0 && <p className="quiet">{texts.reader.noClaimants}</p>}
      <Claimants claimants={quoted} />
      {deniers.length > 0 && <h4>{texts.reader.deniers}</h4>}
      <Claimants claimants={deniers} />
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
      {incident.weapons && incident.weapons.length > 0 && (
        <>
          <h4>{texts.reader.weapons}</h4>
          <ul className="people">
            {incident.weapons.map((weapon) => (
              <li key={`${weapon.start} ${weapon.label}`}>
                <bdi className="name">{language === 'ar' ? weapon.labelAr : weapon.label}</bdi>{' '}
                <q dir="auto">{weapon.text}</q>
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
                <span className="name">{casualtyWords(item, words)}</span>
                {item.who && <span className="quiet"> · {texts.reader.who[item.who]}</span>}{' '}
                <q dir="auto">{item.text}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
