import { IncidentList } from '../../../src/dataset/build/IncidentList.ts';
import { rowFiles } from '../../../src/dataset/build/rowFiles.ts';
import { datasetPaths, excerptsPerShard, type Manifest } from '../../../src/dataset/format.ts';
import { dayText } from '../../../src/model/days.ts';
import { toJson } from '../../../src/model/json.ts';
import { madeUpIncidents, madeUpTowns } from './madeUpIncidents.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(toJson(value)));

/** The files of a dataset of `count` made-up incidents, by path; null where there is none. */
export function madeUpDataset(count: number): (path: string) => Uint8Array | null {
  const list = new IncidentList();
  for (const row of madeUpIncidents(count, madeUpTowns())) list.push(row);
  const order = list.order(() => true);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < count; row++) {
    first = Math.min(first, list.dayFrom.at(row) ?? first);
    last = Math.max(last, list.dayTo.at(row) ?? last);
  }
  const manifest: Manifest = {
    format: 4,
    version: `made-up-${count}`,
    generatedAt: '2026-01-01T00:00:00Z',
    incidents: count,
    reports: count,
    sampleReports: count,
    places: list.places.values.length,
    bbox: [35.7, 32.2, 46.9, 37.1],
    days: [dayText(first), dayText(last)],
    gazetteer: { version: 'made-up', sources: [] },
  };
  const alone = { sources: () => 1, independent: () => 1, otherOutlets: () => [] };
  const whole = new Map<string, Uint8Array>([
    [datasetPaths.manifest, bytesOf(manifest)],
    [datasetPaths.places, new TextEncoder().encode(`[${list.places.values.join(',')}]`)],
    [datasetPaths.incidents, list.toArrow(order, alone)],
  ]);
  const rows = rowFiles(list.ids, order, []);
  const excerpt = (row: number) => ({
    id: list.ids[row] as string,
    report: 'report-0',
    quote: `جملة مختلقة رقم ${row} عن حادثة لم تقع، طولها كطول جملة من خبر، ولا مصدر لها غير هذا البرنامج.`,
  });
  const sharded: Record<string, (shard: number) => unknown> = {
    rows,
    events: () => [],
    excerpts: (shard) =>
      Array.from(order.subarray(shard * excerptsPerShard, (shard + 1) * excerptsPerShard), excerpt),
  };
  return (path) => {
    const [, folder, shard] = /^(excerpts|events|rows)\/(\d+)\.json$/.exec(path) ?? [];
    return folder ? bytesOf(sharded[folder]?.(Number(shard))) : (whole.get(path) ?? null);
  };
}
