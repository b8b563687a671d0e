import type { DateValue } from '@internationalized/date';
import { useContext, useEffect, useMemo, useState } from 'react';
import { DateField, DateFieldStateContext, DateInput, DateSegment } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Label } from 'react-aria-components/Label';
import { useWords } from '../../state/useWords.ts';
import { type CalendarName, calendarKeys, calendarNames, dateIn } from './calendars.ts';
import { readTypedDay, type TypedDay, typedText } from './typedDay.ts';

const nothing: TypedDay = { day: null, month: null, year: null };

const otherCalendar = (name: CalendarName): CalendarName =>
  calendarNames.find((other) => other !== name) as CalendarName;

/** The same day in the calendar that is not typed. */
function SameDay({ day, calendar }: { day: number; calendar: CalendarName }) {
  const { texts, formats } = useWords();
  const locale = formats.locale.replace('gregory', calendarKeys[otherCalendar(calendar)]);
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
    [locale],
  );
  return (
    <span className="same-day" title={texts.time.hijriNote}>
      <span className="visually-hidden">{texts.time.sameDay[calendar]}: </span>
      {format.format(new Date(day * 86_400_000))}
    </span>
  );
}

/** Tells what stands in the parts of the field around it, also while that is no date. */
function Parts({ onParts }: { onParts: (parts: TypedDay) => void }) {
  const segments = useContext(DateFieldStateContext)?.segments ?? [];
  const part = (type: 'day' | 'month' | 'year') => {
    const segment = segments.find((one) => one.type === type);
    return segment && !segment.isPlaceholder ? (segment.value ?? null) : null;
  };
  const [day, month, year] = [part('day'), part('month'), part('year')];
  useEffect(() => onParts({ day, month, year }), [onParts, day, month, year]);
  return null;
}

/**
 * A typed date, its parts in the order and digits of the language; beside it the same day in the other calendar. Days
 * count from 1970-01-01. What is typed counts when the field is left or Enter is pressed, and only if it is a day of the
 * calendar.
 */
export function DayField(props: {
  label: string;
  day: number;
  calendar?: CalendarName;
  onChange: (day: number) => void;
}) {
  const { label, day, calendar = 'gregory', onChange } = props;
  const { texts, formats } = useWords();
  const [draft, setDraft] = useState<DateValue | null>(null);
  const [parts, setParts] = useState(nothing);
  const [refused, setRefused] = useState<string | null>(null);
  // A new object makes the field show its date again in place of what was typed.
  const [shown, setShown] = useState({ day });
  const current = useMemo(() => dateIn(calendar, shown.day), [calendar, shown]);
  if (shown.day !== day) setShown({ day });
  const typed = readTypedDay(parts, calendar);
  const impossible = typed === 'impossible';
  const commit = () => {
    if (typeof typed === 'number' && typed !== day) onChange(typed);
    setRefused(typeof typed === 'number' ? null : typedText(parts));
    setDraft(null);
    setShown({ day });
  };
  const problem = impossible ? typedText(parts) : refused;
  return (
    <I18nProvider locale={formats.locale.replace('gregory', calendarKeys[calendar])}>
      <DateField
        className="day-field"
        value={draft ?? current}
        onChange={setDraft}
        isInvalid={impossible}
        onFocusChange={(focused) => (focused ? setRefused(null) : commit())}
        onKeyDown={(event) => event.key === 'Enter' && !impossible && commit()}
      >
        <Label>{label}</Label>
        <DateInput className="day-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <SameDay day={day} calendar={calendar} />
        <Parts onParts={setParts} />
        {problem !== null && (
          <span className="day-problem" role="alert">
            {texts.time.noSuchDay(problem)}
          </span>
        )}
      </DateField>
    </I18nProvider>
  );
}
