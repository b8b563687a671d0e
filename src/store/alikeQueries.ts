import { type Kysely, sql } from 'kysely';
import { bandStart, bandsOf } from '../sameEvent/copies/bands.ts';
import { copyKind } from '../sameEvent/copies/copies.ts';
import { decodeSignature } from '../sameEvent/copies/minHash.ts';
import type { AlikeReport } from './adding.ts';
import { unsafe } from './rows.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Texts compared for each band: work stays the same however many copies there are. */
const MOST_IN_BAND = 8;
const MOST_LISTED = 20;

export interface Wanted {
  key: number;
  /** As it is kept; null when it is not there yet. */
  signature: string | null;
  itemId: string | null;
  /** Only those are looked for that were stored before it; else all others. */
  before: boolean;
}

/** How the keys that are looked for compare with the own one. */
const keyed = ({ before }: Pick<Wanted, 'before'>) => (before ? '<' : '<>');

/** Keys and signatures of texts that share a band with this one. The expressions are those of the indexes, letter by letter. */
async function sharingBand(database: Kysely<Tables>, wanted: Wanted, signature: string) {
  const compared = sql.raw(keyed(wanted));
  const ofBand = (digits: string, band: number) => sql`
    select * from (select report_key, signature from report_signatures
      where substr(signature, instr(signature, ':') + ${sql.lit(bandStart(band))}, 16) = ${digits} and report_key ${compared} ${wanted.key}
      order by report_key limit ${sql.lit(MOST_IN_BAND)}) as band`;
  const all = sql.join(bandsOf(signature).map(ofBand), sql` union `);
  const { rows } = await sql<Tables['report_signatures']>`${all}`.execute(database);
  return rows;
}

async function nearIdenticalKeys(database: Kysely<Tables>, wanted: Wanted): Promise<number[]> {
  const { signature } = wanted;
  const own = signature === null ? null : decodeSignature(signature);
  if (signature === null || !own) return [];
  const candidates = await sharingBand(database, wanted, signature);
  return candidates
    .filter((other) => {
      const decoded = decodeSignature(other.signature);
      return decoded !== null && copyKind(own, decoded) === 'same';
    })
    .map(({ report_key }) => report_key);
}

/** Reports that are other versions of the same item of a feed, the newest first; then near-identical texts, the oldest first. */
export async function findAlike(
  database: Kysely<Tables>,
  wanted: Wanted,
  limit: number,
): Promise<AlikeReport[]> {
  const { key, itemId } = wanted;
  const versions =
    itemId === null
      ? []
      : await database
          .selectFrom('reports')
          .select('key')
          .where('item_id', '=', toSafeText(itemId))
          .where('key', keyed(wanted), key)
          .orderBy('key', 'desc')
          .limit(limit)
          .execute();
  const keys = versions.map((version) => version.key);
  const near = await nearIdenticalKeys(database, wanted);
  const isVersion = new Set(keys);
  keys.push(...near.filter((one) => !isVersion.has(one)).sort((a, b) => a - b));
  if (keys.length === 0) return [];
  const rows = await database
    .selectFrom('reports')
    .select(['key', 'id', 'outlet', 'published_at'])
    .where('key', 'in', keys.slice(0, limit))
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.slice(0, limit).flatMap((one) => {
    const row = byKey.get(one);
    if (!row) return [];
    const why = isVersion.has(one) ? 'version' : 'near-identical';
    return [
      { id: fromSafeText(row.id), outlet: unsafe(row.outlet), publishedAt: unsafe(row.published_at), why },
    ];
  });
}

/** The same of a stored report; none when it is not there. */
export async function listAlike(database: Kysely<Tables>, id: string): Promise<AlikeReport[]> {
  const row = await database
    .selectFrom('reports')
    .leftJoin('report_signatures', 'report_signatures.report_key', 'reports.key')
    .select(['key', 'item_id', 'signature'])
    .where('id', '=', toSafeText(id))
    .executeTakeFirst();
  if (!row) return [];
  const { key, signature } = row;
  const wanted = { key, signature, itemId: unsafe(row.item_id), before: false };
  return await findAlike(database, wanted, MOST_LISTED);
}
