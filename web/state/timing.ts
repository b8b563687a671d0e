/** What happened, by User Timing marks: `balagh:asked` and `balagh:painted`, each with the number of the question. */
type Moment = 'asked' | 'painted';

// Only where the address asks for it (`?timing=1`): marks are kept by the browser until the page is closed.
const isWanted = new URLSearchParams(globalThis.location?.search ?? '').get('timing') === '1';

/** Notes when a filter was asked for and when the map first showed its answer; `npm run bench:viewer` reads it. */
export function noteMoment(moment: Moment, question: number): void {
  if (isWanted) performance.mark(`balagh:${moment}`, { detail: question });
}
