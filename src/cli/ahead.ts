/**
 * Starts `work` on what comes in while what was started before is still at it, at most `width` at once, and gives each
 * with its result in the order they came in. What fails is given as such: nothing that comes after it is lost.
 */
export async function* ahead<In, Out>(
  source: AsyncIterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<{ item: In; result: PromiseSettledResult<Out> }> {
  const started: { item: In; settled: Promise<PromiseSettledResult<Out>> }[] = [];
  const first = async () => {
    const { item, settled } = started.shift() as (typeof started)[number];
    return { item, result: await settled };
  };
  for await (const item of source) {
    started.push({ item, settled: Promise.allSettled([work(item)]).then(([one]) => one) });
    if (started.length >= width) yield await first();
  }
  while (started.length > 0) yield await first();
}

/** What comes in, in groups of `size`; the last may be smaller. */
export async function* inGroups<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of source) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
