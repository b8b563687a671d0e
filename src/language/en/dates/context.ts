import type { Token } from '../../Token.ts';
import type { Finding } from './Finding.ts';
import { ABOUT, DIRECTIONS, PARTS_OF_DAY, PARTS_OF_PERIOD } from './lexicon.ts';

/** Takes in the words beside a finding that belong to it: "late June", "mid-July", "last June", "the night of June 3". */
export function withContext(tokens: readonly Token[], first: number, finding: Finding): Finding {
  const { meaning } = finding;
  const before = tokens[first - 1];
  const period =
    meaning.kind === 'calendar-date'
      ? meaning.day === null
      : meaning.kind === 'relative-unit' || meaning.kind === 'season';
  if (period) {
    const part = partBefore(tokens, first);
    if (part) return { ...finding, ...part };
  }
  // "Some ten days ago", "more than two years ago".
  const about = ABOUT.has(before?.key ?? '') || (before?.key === 'than' && first >= 2);
  if (meaning.kind === 'ago' && about) return { ...finding, approximate: true };
  const direction = DIRECTIONS.get(before?.key ?? '');
  if (before && direction && meaning.kind === 'calendar-date' && meaning.year === null)
    return { ...finding, start: before.start, meaning: { ...meaning, direction } };
  return withPartOfDay(tokens, first, finding);
}

/** "dawn on Saturday", "the night of June 3", "Saturday morning", "Friday at noon", "late on Friday night". */
function withPartOfDay(tokens: readonly Token[], first: number, finding: Finding): Finding {
  const { meaning } = finding;
  const day =
    meaning.kind === 'weekday' ||
    meaning.kind === 'relative-day' ||
    (meaning.kind === 'calendar-date' && meaning.day !== null);
  const before = tokens[first - 1];
  const of = before?.key === 'of' || before?.key === 'on' ? tokens[first - 2] : before;
  // "the night of June 28-29", "in the early hours of Sunday"
  if (meaning.kind === 'range' && of?.key === 'night' && before?.key === 'of')
    return { ...finding, start: of.start, partOfDay: 'night' };
  if (!day || finding.partOfDay !== undefined) return finding;
  if (of?.key === 'hours' && tokens[first - 3]?.key === 'early' && before?.key === 'of')
    return { ...finding, start: (tokens[first - 3] as Token).start, partOfDay: 'dawn' };
  let last = first;
  while (last < tokens.length && (tokens[last] as Token).start < finding.end) last++;
  const after = tokens[last]?.key === 'at' || tokens[last]?.key === 'in' ? last + 1 : last;
  const following = tokens[tokens[after]?.key === 'the' ? after + 1 : after];
  const later = PARTS_OF_DAY.get(following?.key ?? '');
  if (later && following) return { ...finding, end: following.end, partOfDay: later };
  const earlier = PARTS_OF_DAY.get(of?.key ?? '');
  return earlier && of ? { ...finding, start: of.start, partOfDay: earlier } : finding;
}

function partBefore(
  tokens: readonly Token[],
  first: number,
): { start: number; part: 'start' | 'middle' | 'end' } | null {
  const at = ['-', 'of', 'in'].includes(tokens[first - 1]?.key ?? '') ? first - 2 : first - 1;
  const word = tokens[at];
  const part = PARTS_OF_PERIOD.get(word?.key ?? '');
  // "in the end of June" has "of"; "the end June" is no phrase.
  const needsOf = word !== undefined && ['beginning', 'start', 'middle', 'end'].includes(word.key);
  if (!word || !part || (needsOf && tokens[first - 1]?.key !== 'of')) return null;
  return { start: word.start, part };
}
