import { type Lexicon, lookUpPhrase } from '../language/lexicon.ts';
import { readingStart, type Token, type TokenizedText } from '../language/Token.ts';
import type { WeaponLabel, WeaponSort } from '../language/weaponLabels.ts';
import type { Weapon } from '../model/incident.ts';
import type { IncidentSubType } from '../model/incidentType.ts';
import type { Span } from '../model/span.ts';

/** Longest phrase that names a weapon, in words. */
const LONGEST = 5;

const FIRED: readonly WeaponSort[] = ['artillery', 'munition', 'chemical'];
const DROPPED: readonly WeaponSort[] = ['air', 'munition', 'chemical'];
const LAID: readonly WeaponSort[] = ['explosive'];
const ANY: readonly WeaponSort[] = ['air', 'artillery', 'munition', 'explosive', 'gun', 'chemical', 'blade'];

/** Weapons that an event of a type can have been done with; a type that is missing is not done with weapons. */
const SORTS: Partial<Record<IncidentSubType, readonly WeaponSort[]>> = {
  'shelling/artillery/missile attack': FIRED,
  'air/drone strike': DROPPED,
  'remote explosive/landmine/IED': [...LAID, 'munition'],
  'suicide bomb': LAID,
  grenade: LAID,
  'chemical weapon': ANY,
  'armed clash': ANY,
  attack: ANY,
  'excessive force against protesters': ANY,
  'violent demonstration': ['gun', 'blade', 'explosive'],
};

/** A weapon named in the text with what sort it is. */
export interface NamedWeapon {
  weapon: Weapon;
  sort: WeaponSort;
}

/** The weapons that a range of tokens names, under neutral labels, in text order. */
export function findWeapons(
  { text, tokens }: TokenizedText,
  { firstToken, endToken }: { firstToken: number; endToken: number },
  names: Lexicon<WeaponLabel>,
): NamedWeapon[] {
  const found: NamedWeapon[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const hit = lookUpPhrase(tokens, at, names, LONGEST);
    if (!hit || hit.endToken > endToken) continue;
    const start = readingStart(tokens[at] as Token, hit.reading);
    const { end } = tokens[hit.endToken - 1] as Token;
    const { en: label, ar: labelAr, sort } = hit.value;
    found.push({ weapon: { label, labelAr, text: text.slice(start, end), start, end }, sort });
    at = hit.endToken - 1;
  }
  return found;
}

/** Those that an event was done with: named inside its excerpt, of a sort that fits its type, each label once. */
export function weaponsOf(subType: IncidentSubType, excerpt: Span, named: readonly NamedWeapon[]): Weapon[] {
  const sorts = SORTS[subType] ?? [];
  const labels = new Set<string>();
  const weapons: Weapon[] = [];
  for (const { weapon, sort } of named) {
    if (weapon.start < excerpt.start || weapon.end > excerpt.end) continue;
    if (!sorts.includes(sort) || labels.has(weapon.label)) continue;
    labels.add(weapon.label);
    weapons.push(weapon);
  }
  return weapons;
}
