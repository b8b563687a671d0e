/**
 * A sentence for people, in both interface languages: a reason for a choice, or a warning. Names and words quoted from
 * the text stand in it as they are. English goes to `evidence`/`warnings` of the output, Arabic to the fields beside them.
 */
export interface Note {
  en: string;
  ar: string;
}

/** The two evidence fields of a mention or a date, from notes. */
export function evidenceOf(notes: readonly Note[]): { evidence: string[]; evidenceAr: string[] } {
  return { evidence: notes.map((note) => note.en), evidenceAr: notes.map((note) => note.ar) };
}

/** The two warning fields of an incident or an extraction, from notes. */
export function warningsOf(notes: readonly Note[]): { warnings: string[]; warningsAr: string[] } {
  return { warnings: notes.map((note) => note.en), warningsAr: notes.map((note) => note.ar) };
}
