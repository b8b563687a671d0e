import { fetchBytes, fetchJson, readAsStored, readDatasetFrom, whenStale } from '../data/fetchFile.ts';
import { LoadError } from '../data/LoadError.ts';
import { questionAnswerer } from './answerQuestion.ts';
import type { FromWorker, Question } from './protocol.ts';
import { transferables } from './transferables.ts';

// What is used here of a worker's own scope: its types and those of a page cannot be loaded side by side.
const scope = globalThis as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: Question }) => void): void;
};

whenStale(() => scope.postMessage({ stale: true }));
const answer = questionAnswerer(
  { json: fetchJson, bytes: fetchBytes, opened: readAsStored },
  (received, expected) => scope.postMessage({ progress: { received, expected } }),
);

scope.addEventListener('message', async ({ data: question }) => {
  const { number } = question;
  try {
    if (question.kind === 'open') readDatasetFrom(question.ask.root);
    const given = await answer(question);
    scope.postMessage(
      { number, answer: given },
      // Counts are made for one answer and can be handed over; what the engine keeps is copied.
      question.kind === 'filter' ? transferables(given) : [],
    );
  } catch (cause) {
    const error = cause instanceof LoadError ? cause : new LoadError('damaged', 'dataset', { cause });
    const { kind, file, status, message } = error;
    scope.postMessage({ number, error: { kind, file, status, message } });
  }
});
