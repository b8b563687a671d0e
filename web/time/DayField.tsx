import { CalendarDate, type DateValue } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { localeOf } from '../i18n/languages.ts';
import { useWords } from '../state/useWords.ts';

const MS_PER_DAY = 86_400_000;

function calendarDate(day: number): CalendarDate {
  const date = new Date(day * MS_PER_DAY);
  return new CalendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
const dayOf = (value: DateValue): number => Date.UTC(value.year, value.month - 1, value.day) / MS_PER_DAY;

/** A typed Gregorian date, its parts in the order and digits of the language. Days count from 1970-01-01. */
export function DayField(props: { label: string; day: number; onChange: (day: number) => void }) {
  const { language } = useWords();
  return (
    <I18nProvider locale={localeOf[language]}>
      <DateField
        className="day-field"
        value={calendarDate(props.day)}
        onChange={(value) => value && props.onChange(dayOf(value))}
        shouldForceLeadingZeros={false}
      >
        <Label>{props.label}</Label>
        <DateInput className="day-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
      </DateField>
    </I18nProvider>
  );
}
