/**
 * Why a web address or a file gave no report, by kind, so that an interface can say it in its own words with what to do:
 * no web address; an address of this machine or a private network; robots.txt asks not to; a redirect from https to http;
 * the server answers with an error; more than one report may have; too slow; no network, or no such name; the server
 * cannot be reached; the answer is damaged or cut off; neither page nor text; a page without an article; nothing in it;
 * several reports in one file.
 */
export const readProblems = [
  'address',
  'private',
  'robots',
  'unsafe',
  'status',
  'too-large',
  'slow',
  'offline',
  'unreachable',
  'cut',
  'kind',
  'no-article',
  'empty',
  'several',
] as const;
export type ReadProblem = (typeof readProblems)[number];
