import type { Note } from '../model/note.ts';
import { copyKind } from './copies/copies.ts';
import { isSameWording } from './copies/wording.ts';
import type { EventClaimant, EventFacts, ReportFacts } from './EventFacts.ts';
import { outletKey } from './match/outletKey.ts';

/** A report as a source of one event. */
export interface Source {
  readonly report: ReportFacts;
  /** What it says of the event: one or more incidents of its own. */
  readonly incidents: readonly EventFacts[];
  /** Set of copies that its text is in, -1 for none. */
  readonly copySet: number;
}

/** Why a report adds no source of its own: it goes back to one that came out before it. */
export interface Dependence {
  /** Id of that report. */
  readonly on: string;
  readonly how:
    | 'same text'
    | 'same passage'
    | 'same outlet'
    | 'same claimant'
    | 'quotes the outlet'
    | 'quoted there';
  /** The outlet or claimant as it is known there; null when not known. */
  readonly name: string | null;
}

/** What rests on whom, in the order of publication. */
export interface Independence {
  readonly sources: readonly (Source & { readonly dependence: Dependence | null })[];
  /** How many of them rest on nothing that another one rests on. */
  readonly independent: number;
}

/** Texts and passages are compared with this many independent reports at most; more are told apart by the rest. */
const MOST_COMPARED = 64;

/**
 * Says how many sources an event really has. Reports with one text or one passage, of one outlet, or resting on one named
 * claimant alone, are one source. Nothing is said about who copied whom: the earlier one stands for all.
 */
export function independenceOf(sources: readonly Source[]): Independence {
  const known = new Map<string, Source>();
  const roots: Source[] = [];
  const told = inOrder(sources).map((source) => {
    const { keys, looksFor } = keysOf(source);
    const dependence = dependenceByKey(looksFor, known) ?? dependenceByText(source, roots);
    for (const key of keys) if (!known.has(key)) known.set(key, source);
    if (dependence === null && roots.length < MOST_COMPARED) roots.push(source);
    return { ...source, dependence };
  });
  return { sources: told, independent: told.filter(({ dependence }) => dependence === null).length };
}

interface LookFor {
  key: string;
  how: Dependence['how'];
  name: (earlier: Source) => string | null;
}

/** Under which keys a source is found by later ones, and by which it finds an earlier one, the plainest reason first. */
function keysOf(source: Source): { keys: string[]; looksFor: LookFor[] } {
  const outlet = outletOf(source);
  const claimant = soleClaimant(source);
  const keys: string[] = [];
  const looksFor: LookFor[] = [];
  const find = (key: string, how: Dependence['how'], name: LookFor['name'] = ({ report }) => report.outlet) =>
    looksFor.push({ key, how, name });
  if (source.copySet >= 0) {
    keys.push(`text ${source.copySet}`);
    find(`text ${source.copySet}`, 'same text');
  }
  if (outlet !== '') {
    keys.push(`outlet ${outlet}`);
    find(`outlet ${outlet}`, 'same outlet');
  }
  if (claimant !== null) {
    keys.push(`claim ${claimant.key}`);
    find(`claim ${claimant.key}`, 'same claimant', () => claimant.name);
    find(`outlet ${claimant.key}`, 'quotes the outlet');
  }
  // Who quotes an outlet alone and the outlet itself are one source, whichever of them is known to have come first.
  if (outlet !== '') find(`claim ${outlet}`, 'quoted there');
  return { keys, looksFor };
}

function dependenceByKey(
  looksFor: readonly LookFor[],
  known: ReadonlyMap<string, Source>,
): Dependence | null {
  for (const { key, how, name } of looksFor) {
    const earlier = known.get(key);
    if (earlier) return { on: earlier.report.id, how, name: name(earlier) };
  }
  return null;
}

function dependenceByText(source: Source, roots: readonly Source[]): Dependence | null {
  for (const root of roots) {
    const on = { on: root.report.id, name: root.report.outlet };
    const [a, b] = [source.report.signature, root.report.signature];
    if (a && b && copyKind(a, b)) return { ...on, how: 'same text' };
    const passage = source.incidents.some(({ wording }) =>
      root.incidents.some((other) => isSameWording(wording, other.wording)),
    );
    if (passage) return { ...on, how: 'same passage' };
  }
  return null;
}

const outletOf = ({ report }: Source): string => (report.outlet === null ? '' : outletKey(report.outlet));

/** The one named claimant that all of the report's incidents rest on; null when there is none, or another one besides. */
function soleClaimant({ incidents }: Source): EventClaimant | null {
  const all = incidents.flatMap(({ claimants }) => claimants);
  const isSole = incidents.every(({ claimants }) => claimants.length > 0);
  const [first] = all;
  return isSole && first && first.key !== null && all.every(({ key }) => key === first.key) ? first : null;
}

/** Earliest first; those without a date last. */
function inOrder(sources: readonly Source[]): Source[] {
  const key = ({ report }: Source): string => `${report.publishedAt ?? '~'} ${report.id}`;
  return [...sources].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Why a report is no source of its own, for people. */
export function dependenceNote({ how, name, on }: Dependence): Note {
  const whom = name ?? on;
  switch (how) {
    case 'same text':
      return { en: `same text as ${whom}`, ar: `النص نفسه كما في ${whom}` };
    case 'same passage':
      return { en: `same passage as ${whom}`, ar: `الفقرة نفسها كما في ${whom}` };
    case 'same outlet':
      return { en: `same outlet: ${whom}`, ar: `جهة النشر نفسها: ${whom}` };
    case 'same claimant':
      return { en: `both quote only ${whom}`, ar: `كلاهما ينقل عن ${whom} وحده` };
    case 'quotes the outlet':
      return { en: `quotes only ${whom}`, ar: `ينقل عن ${whom} وحده` };
    case 'quoted there':
      return { en: `${whom} quotes only this outlet`, ar: `${whom} ينقل عن هذه الجهة وحدها` };
  }
}
