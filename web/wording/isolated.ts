const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name or text of somebody else's inside a sentence: first strong isolate and pop directional isolate, so that it keeps
 * its own direction and cannot turn what stands around it (UAX #9). Its own direction controls are dropped: one without
 * its end would close ours.
 */
export const isolated = (text: string): string => `\u2068${text.replace(bidiControls, '')}\u2069`;

/** A text that stands alone: isolated when it has direction controls, else as it is. */
export const tamed = (text: string): string => (text.search(bidiControls) < 0 ? text : isolated(text));
