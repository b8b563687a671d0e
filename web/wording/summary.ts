import type { Assertion } from '../../src/model/assertion.ts';
import { plural } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';

/** What the shown incidents have in common, in figures. */
export interface SummaryFacts {
  readonly count: number;
  /** Of these, how many are not `reported`. */
  readonly others: readonly { assertion: Assertion; count: number }[];
  /** The one place or region of all of them, in words; null when there are several. */
  readonly where: string | null;
  readonly placeCount: number;
  /** First and last day of those with a date; null when none has one. */
  readonly days: readonly [number, number] | null;
  readonly outletCount: number;
  /** The outlet's name when there is only one. */
  readonly outlet: string | null;
  /** Reports whose outlet is not known: they come beside the outlets. */
  readonly unknownOutletCount: number;
}

/** "214 incidents reported in Daraa, 18 June – 31 July 2018, by 6 outlets". */
export function summarySentence(facts: SummaryFacts, words: Words): string {
  const { texts, formats } = words;
  if (facts.count === 0) return texts.summaryNothing;
  const where =
    facts.where ??
    (facts.placeCount > 0 ? texts.inPlaces(plural(formats, facts.placeCount, texts.places)) : '');
  const when = facts.days ? formats.days(facts.days[0], facts.days[1]) : '';
  const outlets = facts.outlet ?? plural(formats, facts.outletCount, texts.outlets);
  const unknown = plural(formats, facts.unknownOutletCount, texts.unknownOutlets);
  const by = [
    ...(facts.outletCount > 0 ? [outlets] : []),
    ...(facts.unknownOutletCount > 0 ? [unknown] : []),
  ];
  const sentence = texts.summary(
    plural(formats, facts.count, texts.incidents),
    where,
    when,
    by.length > 0 ? texts.byOutlets(formats.list(by)) : '',
  );
  const others = facts.others.filter((other) => other.count > 0);
  if (others.length === 0) return sentence;
  const named = others.map(
    (o) => `${formats.number(o.count)} ${texts.assertions[o.assertion].toLowerCase()}`,
  );
  return `${sentence} (${texts.summaryOther(formats.list(named))})`;
}
