import './fields.css';
import { useMemo, useState } from 'react';
import { Segmented } from '../../shell/Segmented.tsx';
import { useWords } from '../../state/useWords.ts';
import { useViewer } from '../../state/viewerStore.ts';
import type { Days } from '../axis.ts';
import { choosePeriod } from '../choosePeriod.ts';
import { type CalendarName, calendarNames } from './calendars.ts';
import { DayField } from './DayField.tsx';
import { useCalm } from './useCalm.ts';

/** While the brush is dragged the map comes first: the fields, heavy as they are, follow four times a second. */
const REST_MS = 250;

/** First and last day of the period as dates to read and type, Gregorian or Hijri, each beside the other. */
export function DateFields({ all }: { all: Days }) {
  const { texts } = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const [calendar, setCalendar] = useState<CalendarName>('gregory');
  const first = useCalm(from ?? all[0], REST_MS);
  const last = useCalm(to ?? all[1], REST_MS);
  return useMemo(() => {
    const typed = (which: 'from' | 'to', day: number) => {
      const now = useViewer.getState();
      if (which === 'from') choosePeriod(day, Math.max(day, now.to ?? all[1]), all);
      else choosePeriod(Math.min(now.from ?? all[0], day), day, all);
    };
    return (
      <div className="time-fields">
        {(['from', 'to'] as const).map((which) => (
          <DayField
            key={`${which} ${calendar}`}
            label={texts.time[which]}
            day={which === 'from' ? first : last}
            calendar={calendar}
            onChange={(day) => typed(which, day)}
          />
        ))}
        <Segmented
          label={texts.time.calendar}
          options={calendarNames.map((value) => ({ value, label: texts.time.calendars[value] }))}
          value={calendar}
          onChange={setCalendar}
        />
        <span className="time-note">{texts.time.hijriNote}</span>
      </div>
    );
  }, [all, calendar, first, last, texts]);
}
