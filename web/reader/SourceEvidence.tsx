import type { Extraction } from '../../src/model/extraction.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { CopyButton } from './CopyButton.tsx';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';
import { safeUrl } from './safeUrl.ts';

/** The report as a source: outlet, publication date and where that is known from, link, content hash, language. */
export function SourceEvidence({ extraction }: { extraction: Extraction }) {
  const { texts, formats, language } = useWords();
  const { report } = extraction;
  const link = safeUrl(report.url);
  const warnings = notesIn(language, extraction.warnings, extraction.warningsAr);
  return (
    <>
      <dl className="facts">
        <dt>{texts.reader.outlet}</dt>
        <dd>
          <bdi>{report.outlet ?? texts.reader.notStated}</bdi>
        </dd>
        <dt>{texts.reader.published}</dt>
        <dd>
          {report.publishedAt ? formats.moment(report.publishedAt) : texts.reader.notStated}
          {report.publishedFrom && (
            <span className="quiet"> · {texts.reader.publishedFrom[report.publishedFrom]}</span>
          )}
        </dd>
        <dt>{texts.reader.link}</dt>
        <dd>
          {link ? (
            <a href={link} title={texts.reader.openLink} target="_blank" rel="noopener noreferrer" dir="ltr">
              {link} <Icon name="out" />
            </a>
          ) : (
            <bdi>{report.url ?? texts.reader.notStated}</bdi>
          )}
        </dd>
        <dt>{texts.reader.textLanguage}</dt>
        <dd>{report.lang === 'und' ? texts.reader.notStated : languageName(report.lang, language)}</dd>
        <dt>{texts.reader.hash}</dt>
        <dd className="hash">
          <code dir="ltr">{report.sha256}</code>
          <CopyButton text={report.sha256} />
        </dd>
        <dt>{texts.reader.gazetteer}</dt>
        <dd>
          <bdi dir="ltr">{[extraction.gazetteer.version, ...extraction.gazetteer.sources].join(' · ')}</bdi>
        </dd>
      </dl>
      {warnings.sentences.length > 0 && (
        <>
          <h4>{texts.reader.warnings}</h4>
          <NoteList notes={warnings} />
        </>
      )}
    </>
  );
}

function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
