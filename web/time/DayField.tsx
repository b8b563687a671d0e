import { CalendarDate, type DateValue } from '@internationalized/date';
import { useState } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { localeOf } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';

const MS_PER_DAY = 86_400_000;
/** While a year is typed it is 2, 20, 201: none of them is meant. */
const FIRST_YEAR = 1000;

function calendarDate(day: number): CalendarDate {
  const date = new Date(day * MS_PER_DAY);
  return new CalendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
const dayOf = (value: DateValue): number => Date.UTC(value.year, value.month - 1, value.day) / MS_PER_DAY;

/**
 * A typed Gregorian date, its parts in the order and digits of the language. Days count from 1970-01-01. A day that
 * `fits` is taken at once; one that does not (half typed, or beyond the other end) only when the field is left.
 */
export function DayField(props: {
  label: string;
  day: number;
  fits: (day: number) => boolean;
  onChange: (day: number) => void;
}) {
  const { label, day, fits, onChange } = props;
  const { language } = useWords();
  const [draft, setDraft] = useState<DateValue | null>(null);
  const type = (value: DateValue | null) => {
    setDraft(value);
    if (value && value.year >= FIRST_YEAR && fits(dayOf(value))) onChange(dayOf(value));
  };
  const leave = (focused: boolean) => {
    if (focused) return;
    if (draft && draft.year >= FIRST_YEAR && dayOf(draft) !== day) onChange(dayOf(draft));
    setDraft(null);
  };
  return (
    <I18nProvider locale={localeOf[language]}>
      <DateField
        className="day-field"
        value={draft ?? calendarDate(day)}
        onChange={type}
        onFocusChange={leave}
      >
        <Label>{label}</Label>
        <DateInput className="day-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
      </DateField>
    </I18nProvider>
  );
}
