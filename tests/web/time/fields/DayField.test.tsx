// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayNumber } from '../../../../src/model/days.ts';
import type { CalendarName } from '../../../../web/time/fields/calendars.ts';
import { DayField } from '../../../../web/time/fields/DayField.tsx';
import { readTypedDay } from '../../../../web/time/fields/typedDay.ts';

// happy-dom tells of a selection by an event that React answers by selecting: without end.
vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => {});
afterEach(cleanup);
const june = dayNumber('2018-06-10') as number;

function field(calendar: CalendarName = 'gregory') {
  const onChange = vi.fn();
  const { container } = render(<DayField label="From" day={june} calendar={calendar} onChange={onChange} />);
  const part = (type: string) => container.querySelector(`[data-type=${type}]`) as HTMLElement;
  const type = (name: string, digits: string) => {
    act(() => part(name).focus());
    for (const data of digits)
      act(() => {
        part(name).dispatchEvent(
          new InputEvent('beforeinput', { data, inputType: 'insertText', bubbles: true, cancelable: true }),
        );
      });
  };
  const leave = () => act(() => (document.activeElement as HTMLElement).blur());
  return { onChange, part, type, leave, container };
}

describe('a typed date', () => {
  it('counts when it is whole and the field is left, not digit by digit', () => {
    const { onChange, type, leave } = field();
    type('day', '23');
    expect(onChange).not.toHaveBeenCalled();
    leave();
    expect(onChange.mock.calls).toEqual([[dayNumber('2018-06-23')]]);
  });
  it('counts on Enter', () => {
    const { onChange, type, part } = field();
    type('day', '7');
    fireEvent.keyDown(part('day'), { key: 'Enter' });
    expect(onChange.mock.calls).toEqual([[dayNumber('2018-06-07')]]);
  });
  it('is refused in words when there is no such day, and the old one comes back', () => {
    const { onChange, type, leave, part, container } = field();
    type('day', '31');
    type('month', '2');
    expect(container.querySelector('[data-invalid]')).not.toBeNull();
    expect(container.querySelector('[role=alert]')?.textContent).toContain('31/2/2018');
    leave();
    expect(onChange).not.toHaveBeenCalled();
    expect(container.querySelector('[role=alert]')?.textContent).toContain('31/2/2018');
    expect([part('day').textContent, part('month').textContent]).toEqual(['10', '06']);
  });
  it('is half as long as a part is missing', () => {
    expect(readTypedDay({ day: 1, month: null, year: 2018 })).toBe('half');
    expect(readTypedDay({ day: 1, month: 6, year: 201 })).toBe('half');
    expect(readTypedDay({ day: 29, month: 2, year: 2020 })).toBe(dayNumber('2020-02-29'));
    expect(readTypedDay({ day: 29, month: 2, year: 2019 })).toBe('impossible');
  });
  it('stands beside the same day in the Hijri calendar', () => {
    // 10 June 2018 was 26 Ramadan 1439 by Umm al-Qura.
    expect(field().container.querySelector('.same-day')?.textContent).toMatch(/26 Ramadan 1439/);
  });
  it('can be Hijri, with the Gregorian day beside it', () => {
    const { onChange, type, part, leave, container } = field('hijri');
    expect([part('day').textContent, part('month').textContent, part('year').textContent]).toEqual([
      '26',
      '09',
      '1439',
    ]);
    expect(container.querySelector('.same-day')?.textContent).toMatch(/10 June 2018/);
    type('day', '1');
    type('month', '10');
    leave();
    // The feast that ended Ramadan 1439.
    expect(onChange.mock.calls).toEqual([[dayNumber('2018-06-15')]]);
  });
  it('is refused where the Hijri month has no such day', () => {
    // By Umm al-Qura Shawwal 1439 had 29 days, Ramadan 30.
    expect(readTypedDay({ day: 30, month: 10, year: 1439 }, 'hijri')).toBe('impossible');
    expect(readTypedDay({ day: 1, month: 13, year: 1439 }, 'hijri')).toBe('impossible');
    expect(readTypedDay({ day: 30, month: 9, year: 1439 }, 'hijri')).toBe(dayNumber('2018-06-14'));
  });
});
