import type { Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
import type { PlaceLexicon } from '../language/PlaceLexicon.ts';
import type { Token } from '../language/Token.ts';
import { respelledNames } from './respelled.ts';

/**
 * Every gazetteer name that begins at token `at`, longest first; behind a comma, or with a point, also divisions by their
 * abbreviation; where there is none, names spelled as one word or drawn out.
 */
export function namesAt(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
): NameMatch[] {
  const matches = gazetteer.matchAt(tokens, at);
  const short = abbreviatedDivision(tokens, at, gazetteer, lexicon);
  if (short === null) return matches.length > 0 ? matches : respelledNames(tokens, at, gazetteer, lexicon);
  // "Topeka, Kan." is in Kansas, though some town is called Kan.
  const longer = matches.filter(({ tokenCount }) => tokenCount > 1);
  return [...longer, short, ...matches.filter(({ tokenCount }) => tokenCount === 1)];
}

function abbreviatedDivision(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
): NameMatch | null {
  const token = tokens[at] as Token;
  if (lexicon.abbreviations.size === 0 || token.kind !== 'word') return null;
  const pointed =
    token.clean.endsWith('.') || (tokens[at + 1]?.clean === '.' && tokens[at + 1]?.start === token.end);
  if (tokens[at - 1]?.clean !== ',' && !pointed) return null;
  const name = lexicon.abbreviations.get(token.clean.replaceAll('.', ''));
  if (name === undefined) return null;
  const entries = gazetteer.lookup(name, 'en').filter((entry) => gazetteer.kind(entry) === 'admin1');
  if (entries.length === 0) return null;
  return {
    start: token.start,
    end: token.end,
    firstToken: at,
    tokenCount: 1,
    clitics: '',
    articleAgrees: true,
    entries,
  };
}
