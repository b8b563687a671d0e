// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../web/reader/useReaderKeys.ts';

function pressed(
  code: string,
  more: Partial<KeyboardEventInit> = {},
  target: HTMLElement = document.createElement('p'),
) {
  const event = new KeyboardEvent('keydown', { code, key: code.slice(3).toLowerCase(), ...more });
  Object.defineProperty(event, 'target', { value: target });
  return actionOf(event);
}

describe('keys of the reader', () => {
  it('walk through the list, with Shift through the report', () => {
    expect(pressed('KeyJ')).toBe('next');
    expect(pressed('KeyK')).toBe('previous');
    expect(pressed('KeyJ', { shiftKey: true })).toBe('nextInReport');
    expect(pressed('KeyK', { shiftKey: true })).toBe('previousInReport');
    expect(pressed('Escape', { key: 'Escape' })).toBe('close');
  });
  it('are the same keys under Arabic letters', () => {
    expect(pressed('KeyJ', { key: 'ت' })).toBe('next');
  });
  it('leave the browser its own, and text fields their letters', () => {
    expect(pressed('KeyJ', { ctrlKey: true })).toBeNull();
    expect(pressed('KeyK', { metaKey: true })).toBeNull();
    for (const field of ['input', 'textarea', 'select'])
      expect(pressed('KeyJ', {}, document.createElement(field))).toBeNull();
    const part = document.createElement('span');
    part.setAttribute('role', 'spinbutton');
    expect(pressed('KeyJ', {}, part)).toBeNull();
    expect(pressed('KeyX')).toBeNull();
  });
});
