/** A prediction whose truth is known. */
export interface JudgedConfidence {
  /** 0 to 1. */
  confidence: number;
  right: boolean;
}

/** One row of a reliability table: predictions of like confidence, and how many of them were right. */
export interface ReliabilityRow {
  /** The bin's bounds, `from` inclusive; 1 belongs to the last bin. */
  from: number;
  to: number;
  n: number;
  meanConfidence: number;
  shareRight: number;
}

/** A place as predictions and gold sets have it; `radius_km` and `bbox` (west, south, east, north) are gold's tolerance. */
export interface GoldPoint {
  start: number;
  end: number;
  lat: number;
  lon: number;
  country?: string | null;
  radius_km?: number;
  bbox?: readonly number[];
}
export interface PredictedMention {
  start: number;
  end: number;
  confidence: number;
  place: { lat: number; lon: number; country?: string | null } | null;
}

const EARTH_RADIUS_KM = 6371.0088;
/** Gold without a tolerance accepts what lies this near. */
const NEAR_KM = 25;
const BOX_MARGIN_KM = 5;
const KM_PER_DEGREE = 111.2;
/** A box wider than this spans the date line: the country must agree as well. */
const WIDEST_BOX = 180;

/** The predictions of one text that have a place and overlap a gold mention with a point, each judged by the first it overlaps. */
export function judged(
  predictions: readonly PredictedMention[],
  gold: readonly GoldPoint[],
): JudgedConfidence[] {
  return predictions.flatMap(({ start, end, confidence, place }) => {
    const marked = gold.find((one) => one.start < end && start < one.end);
    return marked && place ? [{ confidence, right: isRight(marked, place) }] : [];
  });
}

/** The reliability table: empty bins are left out. A calibrated confidence has `meanConfidence` near `shareRight` throughout. */
export function reliability(cases: readonly JudgedConfidence[], bins = 10): ReliabilityRow[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inBin = cases.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const n = inBin.length;
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      n,
      meanConfidence: inBin.reduce((total, { confidence }) => total + confidence, 0) / n,
      shareRight: inBin.filter(({ right }) => right).length / n,
    };
  }).filter(({ n }) => n > 0);
}

/** The mean gap between confidence and share right, weighted by the bins' sizes; 0 is perfect, null without predictions. */
export function calibrationError(rows: readonly ReliabilityRow[]): number | null {
  const all = rows.reduce((total, { n }) => total + n, 0);
  if (all === 0) return null;
  return rows.reduce(
    (total, { n, meanConfidence, shareRight }) => total + (n / all) * Math.abs(meanConfidence - shareRight),
    0,
  );
}

/** The table as Markdown, shares with three decimals. */
export function reliabilityMarkdown(rows: readonly ReliabilityRow[]): string {
  const lines = rows.map(
    ({ from, to, n, meanConfidence, shareRight }) =>
      `| ${from.toFixed(1)}–${to.toFixed(1)} | ${n} | ${meanConfidence.toFixed(3)} | ${shareRight.toFixed(3)} |`,
  );
  return [
    '| confidence | names | mean confidence | share right |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function isRight(gold: GoldPoint, place: NonNullable<PredictedMention['place']>): boolean {
  if (gold.radius_km !== undefined) return kmBetween(gold, place) <= gold.radius_km;
  const [west, south, east, north] = gold.bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return kmBetween(gold, place) <= NEAR_KM;
  if (east - west > WIDEST_BOX && place.country !== gold.country) return false;
  const lat = BOX_MARGIN_KM / KM_PER_DEGREE;
  const lon = lat / Math.max(0.1, Math.cos((place.lat * Math.PI) / 180));
  const inLat = place.lat >= south - lat && place.lat <= north + lat;
  return inLat && place.lon >= west - lon && place.lon <= east + lon;
}

/** Great-circle distance in kilometres (haversine, mean earth radius). */
export function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [latA, latB] = [(a.lat * Math.PI) / 180, (b.lat * Math.PI) / 180];
  const lon = ((b.lon - a.lon) * Math.PI) / 180;
  const h = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
