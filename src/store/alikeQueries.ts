import { type Kysely, sql } from 'kysely';
import { bandStart, bandsOf } from '../sameEvent/copies/bands.ts';
import { copyKind } from '../sameEvent/copies/copies.ts';
import { decodeSignature } from '../sameEvent/copies/minHash.ts';
import { unsafe } from './rows.ts';
import type { AlikeReport } from './Store.ts';
import { fromSafeText, toSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** Texts compared for each band: work stays the same however many copies there are. */
const MOST_IN_BAND = 8;
const MOST_LISTED = 20;

interface Wanted {
  key: number;
  /** As it is kept; null when it is not there yet. */
  signature: string | null;
  itemId: string | null;
}

/** Keys and signatures of texts that share a band with this one. The expressions are those of the indexes, letter by letter. */
async function sharingBand(database: Kysely<Tables>, key: number, signature: string) {
  const ofBand = (digits: string, band: number) => sql`
    select * from (select report_key, signature from report_signatures
      where substr(signature, instr(signature, ':') + ${sql.lit(bandStart(band))}, 16) = ${digits} and report_key <> ${key}
      order by report_key limit ${sql.lit(MOST_IN_BAND)}) as band`;
  const all = sql.join(bandsOf(signature).map(ofBand), sql` union `);
  const { rows } = await sql<Tables['report_signatures']>`${all}`.execute(database);
  return rows;
}

async function nearIdenticalKeys(
  database: Kysely<Tables>,
  key: number,
  signature: string,
): Promise<number[]> {
  const own = decodeSignature(signature);
  if (!own) return [];
  const candidates = await sharingBand(database, key, signature);
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
  { key, signature, itemId }: Wanted,
  limit: number,
): Promise<AlikeReport[]> {
  const versions =
    itemId === null
      ? []
      : await database
          .selectFrom('reports')
          .select('key')
          .where('item_id', '=', toSafeText(itemId))
          .where('key', '<>', key)
          .orderBy('key', 'desc')
          .limit(limit)
          .execute();
  const keys = versions.map((version) => version.key);
  const near = signature === null ? [] : await nearIdenticalKeys(database, key, signature);
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
  const wanted = { key: row.key, signature: row.signature, itemId: unsafe(row.item_id) };
  return await findAlike(database, wanted, MOST_LISTED);
}
