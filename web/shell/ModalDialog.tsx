import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';

/** A dialog over the page: keeps the focus, gives it back, closes with Escape or a click beside it. Load it lazily. */
export function ModalDialog(props: { title: string; close: () => void; children: ReactNode }) {
  const { title, close, children } = props;
  const { texts, formats } = useWords();
  return (
    <I18nProvider locale={formats.locale}>
      <ModalOverlay className="dialog-overlay" isOpen isDismissable onOpenChange={close}>
        <Modal className="dialog-modal">
          <Dialog className="dialog">
            <header className="dialog-head">
              <Heading slot="title">{title}</Heading>
              <button
                type="button"
                className="icon-button"
                aria-label={texts.help.close}
                title={texts.help.close}
                onClick={close}
              >
                <Icon name="close" />
              </button>
            </header>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
