import type { PartOfDay } from '../../../model/date.ts';
import type { TemporalMeaning, Weekday } from '../../temporal.ts';

/** What one rule read: from a text offset to (exclusive) a token. */
export interface Parse<Meaning extends TemporalMeaning = TemporalMeaning> {
  start: number;
  next: number;
  meaning: Meaning;
  partOfDay?: PartOfDay;
  part?: 'start' | 'middle' | 'end';
  weekday?: Weekday;
  approximate?: boolean;
}
