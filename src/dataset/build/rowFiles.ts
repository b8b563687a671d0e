import { type RowEntry, rowShard, rowShards } from '../format.ts';

/**
 * The contents of `rows/N.json`, by N: every incident of the rows in this order, then those without a row of their own.
 * Entries are made when a file is asked for; kept is four bytes an incident.
 */
export function rowFiles(
  ids: readonly string[],
  order: Uint32Array,
  members: Iterable<RowEntry>,
): (shard: number) => RowEntry[] | null {
  const starts = new Uint32Array(rowShards + 1);
  const shardOf = Uint8Array.from(order, (row) => rowShard(ids[row] as string));
  for (const shard of shardOf) starts[shard + 1] = (starts[shard + 1] as number) + 1;
  for (let shard = 0; shard < rowShards; shard++)
    starts[shard + 1] = (starts[shard + 1] as number) + (starts[shard] as number);
  const next = starts.slice();
  const rowsByShard = new Uint32Array(order.length);
  shardOf.forEach((shard, row) => {
    rowsByShard[next[shard] as number] = row;
    next[shard] = (next[shard] as number) + 1;
  });
  const others = new Map<number, RowEntry[]>();
  for (const entry of members) {
    const shard = rowShard(entry[0]);
    const known = others.get(shard);
    if (known) known.push(entry);
    else others.set(shard, [entry]);
  }
  return (shard) => {
    if (shard >= rowShards) return null;
    const own = rowsByShard.subarray(starts[shard], starts[shard + 1]);
    return [
      ...Array.from(own, (row): RowEntry => [ids[order[row] as number] as string, row, null]),
      ...(others.get(shard) ?? []),
    ];
  };
}
