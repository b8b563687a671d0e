import { useEffect, useRef } from 'react';

/**
 * Puts the focus back where it was before a dialog, when the dialog goes and nothing else has it: a menu that opened the
 * dialog is gone by then, its button (`data-opens-dialogs`) is not, and the list always is.
 */
export function useFocusBack(): void {
  const opener = useRef<Element | null>(null);
  opener.current ??= document.activeElement;
  useEffect(
    () => () => {
      // After the dialog has given the focus back, where it could.
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement !== null && activeElement !== document.body) return;
        const { current } = opener;
        const back = current?.isConnected && current !== document.body ? current : null;
        const next =
          back ?? document.querySelector('[data-opens-dialogs]') ?? document.getElementById('list');
        if (next instanceof HTMLElement) next.focus({ preventScroll: true });
      });
    },
    [],
  );
}
