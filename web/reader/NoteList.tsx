import type { Notes } from './notes.ts';

/** Sentences of evidence or warning in the direction of their own language. */
export function NoteList({ notes }: { notes: Notes }) {
  return (
    <ul className="notes" lang={notes.lang} dir={notes.lang === 'ar' ? 'rtl' : 'ltr'}>
      {[...new Set(notes.sentences)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
