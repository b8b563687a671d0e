import { create } from 'zustand';
import { recall, remember } from './preferences.ts';

const KEY = 'balagh.violentTexts';

/** Whether texts that tell of violence are shown at once, or only after a warning. */
export type TextWarning = 'warn' | 'show';

/** The choice, and the reports whose text a person has asked to see since the page was opened. */
interface TextWarnings {
  readonly choice: TextWarning;
  readonly shown: ReadonlySet<string>;
}

export const useTextWarnings = create<TextWarnings>()(() => ({
  choice: recall(KEY) === 'show' ? 'show' : 'warn',
  shown: new Set(),
}));

/** Shows the text of one report, its quotes included, until the page is left. */
export const showTextOf = (report: string): void =>
  useTextWarnings.setState(({ shown }) => ({ shown: new Set(shown).add(report) }));

/** Remembers the choice; to be warned again hides also what was shown since. */
export const chooseTextWarning = (choice: TextWarning): void => {
  remember(KEY, choice);
  useTextWarnings.setState(choice === 'warn' ? { choice, shown: new Set() } : { choice });
};

/** True when the text of a report may stand on the screen without asking. */
export const useTextIsShown = (report: string): boolean =>
  useTextWarnings(({ choice, shown }) => choice === 'show' || shown.has(report));
