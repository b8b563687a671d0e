/**
 * Does `work` on each item as they come, on at most `atOnce` of them at a time. Rejects with the first error once what is
 * under way has ended, and asks for no more items then.
 */
export async function inTurns<T>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const errors: unknown[] = [];
  for await (const item of items) {
    const turn: Promise<void> = work(item)
      .catch((error: unknown) => void errors.push(error))
      .finally(() => underWay.delete(turn));
    underWay.add(turn);
    if (underWay.size >= atOnce) await Promise.race(underWay);
    if (errors.length > 0) break;
  }
  await Promise.all(underWay);
  if (errors.length > 0) throw errors[0];
}
