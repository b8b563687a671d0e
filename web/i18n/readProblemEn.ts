import type { ReadProblem } from '../../src/model/readProblem.ts';

const byHand =
  'Open the page in the browser and save it (Ctrl+S), then choose the file here, or paste its text.';

/** Why a page or file gave no report, in English: what is so, and what to do. `name` is the address or the file. */
export const readProblemEn: Record<ReadProblem, (name: string) => string> = {
  address: (name) =>
    `${name} is no address that can be fetched. One begins with https:// or http:// and holds no password.`,
  private: (name) =>
    `${name} is on this machine or in a private network. Only public pages are fetched. ${byHand}`,
  robots: (name) => `The site asks programs not to fetch ${name} (robots.txt). ${byHand}`,
  unsafe: (name) => `${name} leads on to an address without encryption, which is not followed. ${byHand}`,
  status: (name) =>
    `The site answered with an error for ${name}. See in the browser whether the page is there.`,
  'too-large': (name) => `${name} is larger than 5 MB. Copy the text of the report and paste it.`,
  slow: (name) => `The site took too long for ${name}. Try again later. ${byHand}`,
  offline: (name) => `The site of ${name} was not found. Is there a network, and is the address right?`,
  unreachable: (name) => `The site of ${name} could not be reached. Try again later. ${byHand}`,
  cut: (name) => `What the site sent for ${name} was damaged or cut off. Try again.`,
  kind: (name) =>
    `${name} is neither a web page nor text. PDF, Word and pictures cannot be read: copy the text and paste it.`,
  'no-article': (name) =>
    `No article was found in ${name}. It may be a list, or a script fills it in. Copy the text and paste it.`,
  empty: (name) => `${name} is empty.`,
  several: (name) => `${name} holds several reports. Add them all on the command line: balagh import FILE.`,
};
