import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { useFocusBack } from './useFocusBack.ts';

/**
 * A dialog over the page: keeps the focus, gives it back, closes with Escape or a click beside it. On a phone a text comes
 * up from below, a form has the whole screen. Load it lazily.
 */
export function ModalDialog(props: {
  title: string;
  close: () => void;
  /** While something is sent it does not close by itself. */
  busy?: boolean;
  /** A `text` scrolls as a whole; a `form` (or a `wide` one) scrolls its own fields over a foot that stays. */
  kind?: 'text' | 'form' | 'wide';
  children: ReactNode;
}) {
  const { title, close, busy = false, kind = 'text', children } = props;
  const { texts, formats } = useWords();
  useFocusBack();
  return (
    <I18nProvider locale={formats.locale}>
      <ModalOverlay
        className={`dialog-overlay dialog-overlay-${kind}`}
        isOpen
        isDismissable={!busy}
        isKeyboardDismissDisabled={busy}
        onOpenChange={(open) => !open && close()}
      >
        <Modal className={`dialog-modal dialog-modal-${kind}`}>
          <Dialog className="dialog">
            <header className="dialog-head">
              <Heading slot="title">{title}</Heading>
              <button
                type="button"
                className="icon-button"
                aria-label={texts.help.close}
                title={texts.help.close}
                onClick={close}
                disabled={busy}
              >
                <Icon name="close" />
              </button>
            </header>
            {kind === 'text' ? <div className="dialog-text">{children}</div> : children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
