import './export.css';
import { PictureButtons } from '../../map/picture/PictureButtons.tsx';
import { useShownMap } from '../../map/picture/shownMap.ts';
import { ModalDialog } from '../../shell/ModalDialog.tsx';
import { useSummary } from '../../shell/useSummary.ts';
import { useWords } from '../../state/useWords.ts';
import { CopyText } from './CopyText.tsx';
import { EmbedCode } from './EmbedCode.tsx';
import { FileExports } from './FileExports.tsx';
import { useLink } from './useLink.ts';

/** Link, files, picture and code of what is shown now. */
export function ExportDialog({ close }: { close: () => void }) {
  const { texts } = useWords();
  const shown = useSummary();
  const link = useLink();
  const map = useShownMap((state) => state.shown);
  return (
    <ModalDialog title={texts.export.title} close={close}>
      <div className="export-dialog">
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
      </div>
    </ModalDialog>
  );
}
