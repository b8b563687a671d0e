import { claimantKey } from '../../language/claimantKey.ts';
import type { Casualties, Incident } from '../../model/incident.ts';
import type { Note } from '../../model/note.ts';
import { claimingNames } from '../readFacts.ts';

const outcomes: Record<Casualties['outcome'], Note> = {
  killed: { en: 'killed', ar: 'القتلى' },
  wounded: { en: 'wounded', ar: 'الجرحى' },
  detained: { en: 'detained', ar: 'المحتجزون' },
  abducted: { en: 'abducted', ar: 'المختطفون' },
  missing: { en: 'missing', ar: 'المفقودون' },
};

/** In what `other` differs from the incident that is shown first, both being reports of one event: numbers, claimants. */
export function differencesFrom(first: Incident, other: Incident): Note[] {
  const numbers = Object.entries(outcomes).flatMap(([outcome, name]) => {
    const [here, there] = [numberOf(other, outcome), numberOf(first, outcome)];
    if (here === null || there === null || here === there) return [];
    return [
      {
        en: `${name.en}: ${here} here, ${there} in the report shown first`,
        ar: `${name.ar}: ${here} هنا، و${there} في التقرير المعروض أولًا`,
      },
    ];
  });
  return [...numbers, ...claimantNotes(first, other)];
}

/** "3", "3-5", "3+"; null when no number is given. */
function numberOf({ casualties }: Incident, outcome: string): string | null {
  const told = casualties.find((one) => one.outcome === outcome && (one.min !== null || one.max !== null));
  if (!told) return null;
  const { min, max } = told;
  if (min === max) return String(min);
  if (max === null) return `${min}+`;
  return min === null ? `0-${max}` : `${min}-${max}`;
}

function claimantNotes(first: Incident, other: Incident): Note[] {
  const [there, here] = [claimingNames(first), claimingNames(other)];
  const keys = new Set(there.map(claimantKey));
  // Two unnamed sources are never known to be one, but the same words are no difference to show.
  const isNew = (name: string): boolean =>
    !there.includes(name) && (claimantKey(name) === null || !keys.has(claimantKey(name)));
  if (here.length === 0 || there.length === 0 || !here.some(isNew)) return [];
  return [
    {
      en: `quotes ${here.join(', ')}; the report shown first quotes ${there.join(', ')}`,
      ar: `ينقل عن ${here.join('، ')}؛ والتقرير المعروض أولًا عن ${there.join('، ')}`,
    },
  ];
}
