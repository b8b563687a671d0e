import type { RawBuilder } from 'kysely';
import type { RemovalOutcome } from './Store.ts';
import type { Within } from './within.ts';

/** What differs between database engines. */
export interface EngineCare {
  /** Wipes what a removal left in logs and caches of the engine, as far as it can; says what came of it. */
  wipeRemoved(): Exclude<RemovalOutcome, 'not-there'> | Promise<Exclude<RemovalOutcome, 'not-there'>>;
  /** True for the error of a write that another, of the same text or id, was ahead of. */
  isLostRace(error: unknown): boolean;
  /** Selects the keys of incidents that may be in a box, if one is given, and between days, as `key`: all that are, as the machine read them. */
  keysWithin(within: Within): RawBuilder<unknown>;
  close(): void | Promise<void>;
}
