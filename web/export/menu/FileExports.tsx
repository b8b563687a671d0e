import { useWords } from '../../state/useWords.ts';
import { useView } from '../../state/view.ts';
import { aboutText } from '../format/about.ts';
import { exportFormats, type FormatName, formatNames } from '../format/formats.ts';
import { sizeWords } from '../size.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { useExportSource } from './useExportSource.ts';
import { useFileExport } from './useFileExport.ts';
import { useSizes } from './useSizes.ts';

const names: Record<FormatName, string> = { csv: 'CSV', geoJson: 'GeoJSON', kml: 'KML' };
/** More lines than people look through in a spreadsheet. */
const MANY = 100_000;

/** The formats with what each is for and how large it will be; while one is written, how far it is. */
export function FileExports({ shown, address }: { shown: string; address: string }) {
  const { texts, language } = useWords();
  const { filtered } = useView();
  const { files } = texts.export;
  const { source, about } = useExportSource(shown, address);
  const { state, start, save, cancel } = useFileExport(source, about);
  const sizes = useSizes(source, about);
  if (filtered.count === 0) return <p>{files.nothing}</p>;
  const busy = state.state === 'running';
  const saveAbout = () => save(new Blob([aboutText(about())], { type: 'text/plain;charset=utf-8' }), 'txt');
  return (
    <>
      {filtered.count >= MANY && <p className="export-large">{files.large}</p>}
      <ul className="export-formats">
        {formatNames.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="button"
              aria-label={files.save(names[name])}
              aria-disabled={busy}
              onClick={() => busy || start(names[name], exportFormats[name])}
            >
              {names[name]}
            </button>
            <span>
              {files[name]}{' '}
              {sizes && <span className="quiet">({files.size(sizeWords(sizes[name], language))})</span>}
            </span>
          </li>
        ))}
        <li>
          <button type="button" className="button" aria-disabled={busy} onClick={() => busy || saveAbout()}>
            {files.aboutName}
          </button>
          <span>{files.about}</span>
        </li>
      </ul>
      <ExportProgress state={state} count={filtered.count} cancel={cancel} />
    </>
  );
}
