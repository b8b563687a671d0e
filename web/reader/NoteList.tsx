/** Sentences of evidence or warning, each in its own direction. */
export function NoteList({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="notes">
      {[...new Set(notes)].map((note) => (
        <li key={note} dir="auto">
          {note}
        </li>
      ))}
    </ul>
  );
}
