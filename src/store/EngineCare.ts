import type { RemovalOutcome } from './Store.ts';
import type { KeysInBox } from './within.ts';

/** What differs between database engines. */
export interface EngineCare {
  /** Wipes what a removal left in logs and caches of the engine, as far as it can; says what came of it. */
  wipeRemoved(): Exclude<RemovalOutcome, 'not-there'> | Promise<Exclude<RemovalOutcome, 'not-there'>>;
  /** True for the error of a write that another, of the same text or id, was ahead of. */
  isLostRace(error: unknown): boolean;
  readonly keysInBox: KeysInBox;
  close(): void | Promise<void>;
}
