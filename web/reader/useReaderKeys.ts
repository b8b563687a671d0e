import { type RefObject, useEffect, useRef } from 'react';

/** What the keys do; each is left out where there is nowhere to go. */
export interface ReaderKeys {
  close: () => void;
  previous: (() => void) | null;
  next: (() => void) | null;
  previousInReport: (() => void) | null;
  nextInReport: (() => void) | null;
}

/** Fields in which a letter is a letter. */
const FIELDS =
  'input, textarea, select, [contenteditable], [role=spinbutton], [role=textbox], [role=combobox]';

/** Which of the actions a key asks for. The place of a key counts, not its letter: on an Arabic keyboard J is ت. */
export function actionOf(event: KeyboardEvent): keyof ReaderKeys | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === 'Escape') return 'close';
  if (event.target instanceof Element && event.target.closest(FIELDS)) return null;
  if (event.code === 'KeyJ') return event.shiftKey ? 'nextInReport' : 'next';
  if (event.code === 'KeyK') return event.shiftKey ? 'previousInReport' : 'previous';
  return null;
}

/** Keys of the reader, only while the focus is in it: a letter alone must not act elsewhere (WCAG 2.1.4). */
export function useReaderKeys(panel: RefObject<HTMLElement | null>, keys: ReaderKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actionOf(event);
      const does = action && current.current[action];
      if (!does) return;
      event.preventDefault();
      does();
    };
    element.addEventListener('keydown', act);
    return () => element.removeEventListener('keydown', act);
  }, [panel]);
}
