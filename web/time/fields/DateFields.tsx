import './fields.css';
import { useDeferredValue, useState } from 'react';
import { Segmented } from '../../shell/Segmented.tsx';
import { useWords } from '../../state/useWords.ts';
import { useViewer } from '../../state/viewerStore.ts';
import type { Days } from '../axis.ts';
import { choosePeriod } from '../choosePeriod.ts';
import { type CalendarName, calendarNames } from './calendars.ts';
import { DayField } from './DayField.tsx';

/** First and last day of the period as dates to read and type, Gregorian or Hijri, each beside the other. */
export function DateFields({ all }: { all: Days }) {
  const { texts } = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const [calendar, setCalendar] = useState<CalendarName>('gregory');
  // While the brush is dragged the map comes first; the dates are written when there is time.
  const first = useDeferredValue(from ?? all[0]);
  const last = useDeferredValue(to ?? all[1]);
  return (
    <div className="time-fields">
      <DayField
        key={`from ${calendar}`}
        label={texts.time.from}
        day={first}
        calendar={calendar}
        onChange={(day) => choosePeriod(day, Math.max(day, last), all)}
      />
      <DayField
        key={`to ${calendar}`}
        label={texts.time.to}
        day={last}
        calendar={calendar}
        onChange={(day) => choosePeriod(Math.min(first, day), day, all)}
      />
      <Segmented
        label={texts.time.calendar}
        options={calendarNames.map((value) => ({ value, label: texts.time.calendars[value] }))}
        value={calendar}
        onChange={setCalendar}
      />
      <span className="time-note">{texts.time.hijriNote}</span>
    </div>
  );
}
