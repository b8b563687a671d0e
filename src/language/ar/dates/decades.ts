import type { Decade, Reference } from '../../temporal.ts';
import { type Cursor, isWord, lookup } from './cursor.ts';
import { PERIOD_CUES } from './lexicon.ts';
import { ordinal } from './numbers.ts';
import type { Parse } from './Parse.ts';
import { table, words } from './table.ts';
import { offsetAt } from './years.ts';

export const DECADES = table([
  ['عشرينات عشرينيات', 20],
  ['ثلاثينات ثلاثينيات', 30],
  ['أربعينات أربعينيات', 40],
  ['خمسينات خمسينيات', 50],
  ['ستينات ستينيات', 60],
  ['سبعينات سبعينيات', 70],
  ['ثمانينات ثمانينيات', 80],
  ['تسعينات تسعينيات', 90],
]);
const DECADE_WORD = words('عقد');
const CENTURY = table([['قرن', true]]);
const OF = words('من');
const AGE = words('عمر عمره عمرها عمرهم');
const HIJRI = words('هجري للهجرة');

/** "ثمانينيات القرن الماضي", "الستينات", "القرن التاسع عشر"; not "في الثلاثينات من عمره". */
export function decade(cursor: Cursor, at: number, clitics: string, cued: boolean): Parse<Decade> | null {
  const word = isWord(cursor, at, DECADE_WORD, { clitics }) ? at + 1 : at;
  const name = lookup(cursor, word, DECADES, { clitics: word === at ? clitics : '' });
  if (!name) return century(cursor, at, clitics);
  const start = word === at ? name.start : (cursor.tokens[at]?.start ?? name.start);
  const of = isWord(cursor, word + 1, OF) ? word + 2 : word + 1;
  const whole = century(cursor, of, '');
  if (whole) return { ...whole, start, meaning: { ...whole.meaning, tens: name.value } };
  const cue = cued || word > at || isWord(cursor, at - 1, PERIOD_CUES, { clitics: '*' });
  if (!cue || !name.article || (of > word + 1 && isWord(cursor, of, AGE))) return null;
  return { start, next: word + 1, meaning: { kind: 'decade', tens: name.value, century: null } };
}

/** The century's number as years are written: the nineteenth is 18. */
function century(cursor: Cursor, at: number, clitics: string): Parse<Decade> | null {
  const word = lookup(cursor, at, CENTURY, { article: true, clitics });
  if (!word) return null;
  const offset = offsetAt(cursor, at + 1);
  if (offset !== null) return parse(word.start, at + 2, { kind: 'offset', value: offset });
  const number = ordinal(cursor, at + 1);
  if (!number || number.value < 10 || number.value > 21 || isWord(cursor, number.next, HIJRI)) return null;
  return parse(word.start, number.next, { kind: 'named', value: number.value - 1 });
}

function parse(start: number, next: number, reference: Reference): Parse<Decade> {
  return { start, next, meaning: { kind: 'decade', tens: null, century: reference } };
}
