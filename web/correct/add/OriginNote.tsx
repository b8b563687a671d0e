import { useCorrectWords } from '../useCorrectWords.ts';
import { useAdding } from './draft.ts';
import { type DraftField, originOf } from './readSource.ts';

/** Where the value of a field came from, once a page or file has filled the fields. */
export function OriginNote({ field }: { field: DraftField }) {
  const { words, correct } = useCorrectWords();
  const { draft, source } = useAdding();
  const origin = source && originOf(field, draft, source);
  if (!origin) return null;
  const said = origin === 'user' ? correct.add.byYou : words.texts.reader.publishedFrom[origin];
  return (
    <span className="add-origin" data-origin={origin}>
      {said}
    </span>
  );
}
