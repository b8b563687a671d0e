// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCalm } from '../../../../web/time/fields/useCalm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function calm() {
  const hook = renderHook(({ value }) => useCalm(value, 250), { initialProps: { value: 0 } });
  return {
    set: (value: number) => hook.rerender({ value }),
    get: () => hook.result.current,
    pass: (ms: number) => act(() => void vi.advanceTimersByTime(ms)),
  };
}

describe('a calm value', () => {
  it('follows at once after a rest', () => {
    const { set, get } = calm();
    set(1);
    expect(get()).toBe(1);
  });
  it('changes at most so often, and ends at the last', () => {
    const { set, get, pass } = calm();
    set(1);
    const seen = new Set<number>();
    for (let value = 2; value <= 20; value++) {
      pass(20);
      set(value);
      seen.add(get());
    }
    expect(seen.size).toBeLessThanOrEqual(3);
    pass(250);
    expect(get()).toBe(20);
  });
});
