import type { Extraction } from '../model/extraction.ts';
import type { ReadSuccess } from '../readers/Reader.ts';
import type { AddOutcome, Lookup } from '../store/adding.ts';
import type { Store } from '../store/Store.ts';
import { StoreError } from '../store/StoreError.ts';
import type { ReadingPool } from './readingPool.ts';

export interface StoreSettings {
  pool: Pick<ReadingPool, 'extract'>;
  home: string | null;
  /** Balagh's version. */
  machine: string;
  now: () => Date;
  /** Let reports that were removed come back. */
  restore: boolean;
}

/** Reports that are stored in one transaction at the most: others who write wait for it. */
export const mostAtOnce = 32;
/** Ids tried for one report: more than a few are taken only when someone takes them on purpose. */
const mostIds = 5;

/** A report that could not be read or stored, and why. */
interface Failed {
  read: ReadSuccess;
  failure: unknown;
}
/** A report that was read before it is stored; `extraction` is there when it is new. */
type ReadReport = { read: ReadSuccess; known: Lookup; extraction: Extraction | null } | Failed;
/** What came of a report; `extraction` is there when it was new, if only at first. */
export type StoredReport =
  | { read: ReadSuccess; outcome: Exclude<AddOutcome, { kind: 'new' }>; extraction: Extraction | null }
  | Failed;

/**
 * Does `work` on all at once, and where that fails on each alone: what one is at fault for is no other's loss. Rejects with
 * the StoreError of a store that fails.
 */
async function onAllOrEach<In, Out>(
  all: readonly In[],
  work: (some: readonly In[]) => Promise<Out[]>,
): Promise<PromiseSettledResult<Out>[]> {
  try {
    return (await work(all)).map((value) => ({ status: 'fulfilled', value }));
  } catch (reason) {
    if (reason instanceof StoreError) throw reason;
    if (all.length === 1) return [{ status: 'rejected', reason }];
  }
  const each: PromiseSettledResult<Out>[] = [];
  for (const one of all) each.push(...(await onAllOrEach([one], work)));
  return each;
}

/** Reads those of some reports that are new. Rejects with a StoreError when the store fails. */
export async function readNew(
  store: Store,
  reads: readonly ReadSuccess[],
  { pool, restore }: StoreSettings,
): Promise<ReadReport[]> {
  const lookups = await onAllOrEach(reads, async (some) => {
    const reports = some.map(({ report }) => report);
    return await store.lookupAll(reports, { restore });
  });
  return await Promise.all(
    reads.map(async (read, i): Promise<ReadReport> => {
      const lookup = lookups[i] as (typeof lookups)[number];
      if (lookup.status === 'rejected') return { read, failure: lookup.reason };
      const known = lookup.value;
      if (known.kind !== 'new') return { read, known, extraction: null };
      try {
        const extraction = await pool.extract({ ...read.report, id: known.id }, read.warnings);
        return { read, known, extraction };
      } catch (failure) {
        return { read, failure };
      }
    }),
  );
}

interface Fresh {
  read: ReadSuccess;
  extraction: Extraction;
}

const freshOf = (reads: readonly ReadReport[]): Fresh[] =>
  reads.flatMap((one) =>
    'failure' in one || one.extraction === null ? [] : [{ read: one.read, extraction: one.extraction }],
  );

/** Reads a report anew under the id that the store gives, as often as another takes that meanwhile. */
async function storeUnder(
  id: string,
  { read }: Fresh,
  pool: StoreSettings['pool'],
  add: (some: Fresh[]) => Promise<AddOutcome[]>,
): Promise<StoredReport> {
  let free = id;
  for (let attempt = 2; attempt <= mostIds; attempt++) {
    const extraction = await pool.extract({ ...read.report, id: free }, read.warnings);
    const [outcome] = await add([{ read, extraction }]);
    if (outcome?.kind !== 'new')
      return { read, outcome: outcome as Exclude<AddOutcome, { kind: 'new' }>, extraction };
    free = outcome.id;
  }
  throw new Error(`no free id for it, "${free}" is taken: give it another`);
}

/**
 * Stores what was read in one transaction, and says of each report what came of it, in their order; `alike`: with the
 * reports that they are like. Rejects with a StoreError when the store itself fails.
 */
export async function storeRead(
  store: Store,
  reads: readonly ReadReport[],
  { pool, home, machine, now, restore }: StoreSettings,
  alike: boolean,
): Promise<StoredReport[]> {
  const add = async (some: readonly Fresh[]): Promise<AddOutcome[]> => {
    const time = now().toISOString();
    const from = { retrievedAt: time, extractedAt: time, machine, home };
    const reports = some.map(({ read, extraction }) => ({
      extraction,
      provenance: { ...from, readWarnings: read.warnings },
    }));
    return await store.addAll(reports, { restore, alike });
  };
  const fresh = freshOf(reads);
  const added = fresh.length === 0 ? [] : await onAllOrEach(fresh, add);
  const ofFresh = async (one: Fresh): Promise<StoredReport> => {
    const result = added[fresh.findIndex(({ read }) => read === one.read)];
    try {
      if (result?.status !== 'fulfilled') throw result?.reason;
      const outcome = result.value;
      if (outcome.kind === 'new') return await storeUnder(outcome.id, one, pool, add);
      return { ...one, outcome };
    } catch (failure) {
      if (failure instanceof StoreError) throw failure;
      return { read: one.read, failure };
    }
  };
  const stored: StoredReport[] = [];
  for (const one of reads) {
    if ('failure' in one) stored.push(one);
    else if (one.known.kind !== 'new') stored.push({ ...one, outcome: one.known });
    else stored.push(await ofFresh(one as Fresh));
  }
  return stored;
}

/** Why a report could not be read or stored, in words. */
export const failureOf = ({ failure }: Failed): string =>
  `could not be read: ${failure instanceof Error ? failure.message : String(failure)}`;
