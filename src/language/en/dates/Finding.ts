import type { PartOfDay } from '../../../model/date.ts';
import type { TemporalMeaning, Weekday } from '../../temporal.ts';

/** One expression as a rule read it, in offsets of the whole text. */
export interface Finding {
  start: number;
  end: number;
  meaning: TemporalMeaning;
  partOfDay?: PartOfDay;
  part?: 'start' | 'middle' | 'end';
  weekday?: Weekday;
  approximate?: boolean;
}
