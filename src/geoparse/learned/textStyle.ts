import type { TaggedText } from '../../language/tags.ts';
import { POST_MARK } from './postMarks.ts';
import type { TextStyle } from './weightsFile.ts';

/** Longer posts are written like reports. */
const LONGEST_POST_TOKENS = 200;
/** One mark in so many tokens makes a short text a post; a report quotes a hashtag or two in many more words. */
const TOKENS_A_MARK = 60;

/** A short text with hashtags, handles or web addresses is a post of a social network; everything else is news. */
export function textStyle({ tokens, hashtags }: TaggedText, marks: Uint8Array): TextStyle {
  if (tokens.length > LONGEST_POST_TOKENS) return 'news';
  let marked = new Set(hashtags.values()).size;
  for (let at = 0; at < marks.length; at++)
    if (marks[at] === POST_MARK.address && marks[at - 1] !== POST_MARK.address) marked++;
  return marked > 0 && marked * TOKENS_A_MARK >= tokens.length ? 'post' : 'news';
}
