import './export.css';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { localeOf } from '../../i18n/languages.ts';
import { PictureButtons } from '../../map/picture/PictureButtons.tsx';
import { useShownMap } from '../../map/picture/shownMap.ts';
import { Icon } from '../../marks/Icon.tsx';
import { useSummary } from '../../shell/useSummary.ts';
import { useWords } from '../../state/useWords.ts';
import { CopyText } from './CopyText.tsx';
import { EmbedCode } from './EmbedCode.tsx';
import { FileExports } from './FileExports.tsx';
import { useLink } from './useLink.ts';

/** Link, files, picture and code of what is shown now. */
export function ExportDialog({ close }: { close: () => void }) {
  const { texts, language } = useWords();
  const shown = useSummary();
  const link = useLink();
  const map = useShownMap((state) => state.shown);
  return (
    <I18nProvider locale={localeOf[language]}>
      <ModalOverlay className="export-overlay" isOpen isDismissable onOpenChange={close}>
        <Modal className="export-modal">
          <Dialog className="export-dialog">
            <header>
              <Heading slot="title">{texts.export.title}</Heading>
              <button type="button" className="icon-button" aria-label={texts.export.close} onClick={close}>
                <Icon name="close" />
              </button>
            </header>
            <section>
              <h3>{texts.export.link.title}</h3>
              <p className="quiet">{texts.export.link.help}</p>
              <CopyText label={texts.export.link.address} copy={texts.export.link.copy} text={link} />
            </section>
            <section>
              <h3>{texts.export.files.title}</h3>
              <p className="quiet">
                {texts.export.shown} <bdi>{shown}</bdi>
              </p>
              <FileExports shown={shown} address={link} />
            </section>
            {map && (
              <section>
                <PictureButtons {...map} />
              </section>
            )}
            <EmbedCode link={link} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
