import type { Casualties } from '../../src/model/incident.ts';
import type { Words } from '../i18n/words.ts';

/** "killed: 3", "killed: at least 3", "wounded: 12–15", "killed, number not given". */
export function casualtyWords({ outcome, min, max }: Casualties, words: Words): string {
  const { texts, formats, language } = words;
  const { reader } = texts;
  const name = reader.outcome[outcome];
  if (min === null && max === null) return `${name}${language === 'ar' ? '، ' : ', '}${reader.numberUnknown}`;
  if (max === null) return `${name}: ${reader.atLeast(formats.number(min as number))}`;
  if (min === null) return `${name}: ${reader.atMost(formats.number(max))}`;
  return `${name}: ${min === max ? formats.number(min) : `${formats.number(min)}–${formats.number(max)}`}`;
}
