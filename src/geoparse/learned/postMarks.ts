import type { Token } from '../../language/Token.ts';
import type { TaggedText } from '../../language/tags.ts';

/** Where a token stands in the marks of a post on a network. */
export const POST_MARK = {
  none: 0,
  /** The only word of a hashtag: "#درعا". */
  wholeTag: 1,
  tagBegin: 2,
  tagInside: 3,
  tagEnd: 4,
  /** A web address or a user's handle. */
  address: 5,
} as const;

/** The {@link POST_MARK} of every token. */
export function postMarks({ tokens, hashtags }: TaggedText): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const tag = hashtags.size === 0 ? undefined : hashtags.get(at);
    if (tag !== undefined) marks[at] = tagMark(at, tag.firstToken, tag.endToken);
    else if ((tokens[at] as Token).clean === '@') marks[at] = POST_MARK.address;
  }
  return marks;
}

function tagMark(at: number, first: number, end: number): number {
  if (end - first === 1) return POST_MARK.wholeTag;
  if (at === first) return POST_MARK.tagBegin;
  return at === end - 1 ? POST_MARK.tagEnd : POST_MARK.tagInside;
}
