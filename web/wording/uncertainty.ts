import type { Incident } from '../../src/model/incident.ts';
import type { Words } from '../i18n/words.ts';
import { casualtyWords } from './casualtyWords.ts';
import { type DateFacts, dateWords } from './dateWords.ts';
import { isolated } from './isolated.ts';
import { confidenceWord, placeName } from './placeWords.ts';

/** All that the sentences are made of; nothing else is known to them. */
export interface UncertaintyFacts {
  readonly incident: Incident;
  readonly date: DateFacts;
  /** False when the report came without a publication date. */
  readonly published: boolean;
  /** Reports of the event, how many count as sources of their own, whether any differs, and how many reports deny it. */
  readonly event: { sources: number; independent: number; differ: boolean; denials: number };
}

const divisions: ReadonlySet<string> = new Set(['admin1', 'admin2', 'admin3', 'country']);

function placeDoubts({ incident }: UncertaintyFacts, words: Words): string[] {
  const { texts, formats, language } = words;
  const { place, precision, radiusM, confidence } = incident;
  const { uncertain } = texts.source;
  if (!place) return [uncertain.noPlace];
  const name = isolated(placeName(place, language));
  const distance = radiusM === null || radiusM <= 0 ? null : formats.distance(radiusM);
  const said: string[] = [];
  if (precision !== null && divisions.has(precision)) said.push(uncertain.onlyDivision(name));
  else if (precision === 'vicinity' && distance) said.push(uncertain.onlyVicinity(name, distance));
  else if (distance) said.push(uncertain.wholePlace(name, distance));
  const level = confidenceWord(confidence.place);
  if (level !== 'high') said.push(uncertain.placeConfidence(texts.confidence[level]));
  return said;
}

function dateDoubts({ incident, date: facts, published }: UncertaintyFacts, words: Words): string[] {
  const { texts } = words;
  const { uncertain } = texts.source;
  const { date, confidence } = incident;
  if (!date) return published ? [uncertain.noDate] : [uncertain.noDate, uncertain.noPublication];
  const said: string[] = [];
  const approximate = /[~%]/.test(date.edtf);
  if (date.text === null && approximate) said.push(uncertain.publicationStandsIn);
  else if (approximate) said.push(uncertain.approximateDate);
  else if (date.edtf.includes('?')) said.push(uncertain.doubtedDate);
  if (date.from === null || date.to === null || date.from !== date.to)
    said.push(uncertain.onlyPeriod(dateWords(facts, words)));
  const level = confidenceWord(confidence.date);
  if (level !== 'high') said.push(uncertain.dateConfidence(texts.confidence[level]));
  return said;
}

function sourceDoubts({ incident, event }: UncertaintyFacts, words: Words): string[] {
  const { texts, formats } = words;
  const { uncertain } = texts.source;
  const quoted = incident.claimants.filter(({ stance }) => stance !== 'denied');
  const deniers = incident.claimants.filter(({ stance }) => stance === 'denied');
  const names = (of: typeof quoted) =>
    formats.list([...new Set(of.map(({ name }) => name))].map((name) => isolated(name)));
  const said: string[] = [];
  if (event.sources <= 1) {
    if (quoted.length === 0) said.push(deniers.length > 0 ? uncertain.oneReport : uncertain.oneUnattributed);
    else if (quoted.every(({ anonymous }) => anonymous)) said.push(uncertain.oneAnonymous(names(quoted)));
    else said.push(uncertain.oneNamed(names(quoted)));
  } else if (event.independent <= 1) said.push(uncertain.notIndependent(formats.number(event.sources)));
  if (event.differ) said.push(uncertain.reportsDiffer);
  if (deniers.length > 0) said.push(uncertain.deniedHere(names(deniers)));
  if (event.denials > 0) said.push(uncertain.deniedElsewhere);
  return said;
}

function numberDoubts({ incident }: UncertaintyFacts, words: Words): string[] {
  const { uncertain } = words.texts.source;
  const open = incident.casualties.filter(({ min, max }) => min === null || max === null || min !== max);
  const told = new Map<string, Set<string>>();
  for (const { outcome, who = '', min, max } of incident.casualties) {
    const key = `${outcome} ${who}`;
    told.set(key, (told.get(key) ?? new Set()).add(`${min} ${max}`));
  }
  const said = open.length === 0 ? [] : [uncertain.openNumbers(listed(open, words))];
  const several = incident.casualties.filter(
    ({ outcome, who = '' }) => (told.get(`${outcome} ${who}`)?.size ?? 0) > 1,
  );
  if (several.length > 0) said.push(uncertain.severalNumbers(listed(several, words)));
  return said;
}

function listed(casualties: Incident['casualties'], words: Words): string {
  const named = casualties.map((item) => isolated(casualtyWords(item, words)));
  return [...new Set(named)].join(words.language === 'ar' ? '؛ ' : '; ');
}

/**
 * What is uncertain about an incident, in whole sentences made of its fields by rules: place, date, kind of event, who
 * says so, numbers. They say nothing that no field holds. Empty when no field is marked as uncertain.
 */
export function uncertainties(facts: UncertaintyFacts, words: Words): string[] {
  const { texts } = words;
  const { incident } = facts;
  const type = confidenceWord(incident.confidence.type);
  return [
    ...(incident.assertion === 'reported' ? [] : [texts.assertionHelp[incident.assertion]]),
    ...placeDoubts(facts, words),
    ...dateDoubts(facts, words),
    ...(type === 'high' ? [] : [texts.source.uncertain.typeConfidence(texts.confidence[type])]),
    ...sourceDoubts(facts, words),
    ...numberDoubts(facts, words),
  ];
}
