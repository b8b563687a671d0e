// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useDroppedFiles } from '../../../web/correct/useDroppedFiles.ts';

function drag(type: string, on: EventTarget, types: string[] = ['Files']): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types, files: [new File(['text'], 'a.txt')] } });
  act(() => void on.dispatchEvent(event));
  return event;
}

describe('files held over the page', () => {
  it('are taken when they are dropped anywhere', () => {
    const onDrop = vi.fn();
    const { result } = renderHook(() => useDroppedFiles(onDrop));
    expect(drag('dragover', document.body).defaultPrevented).toBe(true);
    expect(result.current).toBe(true);
    drag('drop', document.body);
    expect(result.current).toBe(false);
    expect(onDrop.mock.calls[0]?.[0][0].name).toBe('a.txt');
  });
  it('are no longer held once a part of the page has taken them for itself', () => {
    const onDrop = vi.fn();
    const { result } = renderHook(() => useDroppedFiles(onDrop));
    const map = document.body.appendChild(document.createElement('div'));
    map.addEventListener('drop', (event) => event.stopPropagation());
    drag('dragover', map);
    drag('drop', map);
    expect(result.current).toBe(false);
    expect(onDrop).not.toHaveBeenCalled();
    map.remove();
  });
  it('are not what is dragged within the page', () => {
    const { result } = renderHook(() => useDroppedFiles(() => {}));
    expect(drag('dragover', document.body, ['text/plain']).defaultPrevented).toBe(false);
    expect(result.current).toBe(false);
  });
});
