import './correct.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../marks/Icon.tsx';
import { useCorrectWords } from './useCorrectWords.ts';

/** A dialog over the page, the whole of a phone; the focus goes in, stays, and comes back to where it was. */
export function Sheet(props: {
  title: string;
  close: () => void;
  /** While something is sent it does not close by itself. */
  busy?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  const { title, close, busy = false, wide = false, children } = props;
  const { correct } = useCorrectWords();
  // What had the focus when it was opened; a menu that opened it is gone by then, its button is not.
  const opener = useRef<Element | null>(null);
  opener.current ??= document.activeElement;
  useEffect(
    () => () => {
      // After the modal has given the focus back, where it could.
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement !== null && activeElement !== document.body) return;
        const { current } = opener;
        const back = current?.isConnected && current !== document.body ? current : null;
        const next = back ?? document.querySelector('.correct-menu') ?? document.getElementById('list');
        if (next instanceof HTMLElement) next.focus({ preventScroll: true });
      });
    },
    [],
  );
  return (
    <ModalOverlay
      className="sheet-shade"
      isOpen
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className={wide ? 'sheet sheet-wide' : 'sheet'}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title">{title}</Heading>
            <button
              type="button"
              className="icon-button"
              onClick={close}
              disabled={busy}
              aria-label={correct.dialog.close}
              title={correct.dialog.close}
            >
              <Icon name="close" />
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
