import type { ReportFile } from '../../src/model/correctedReport.ts';
import type { MetadataField } from '../../src/model/report.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { isolated } from '../wording/isolated.ts';
import { CopyButton } from './CopyButton.tsx';
import { NoteList } from './NoteList.tsx';
import { notesIn } from './notes.ts';
import { safeUrl } from './safeUrl.ts';

function OutLink({ address }: { address: string }) {
  const { texts } = useWords();
  return (
    <a href={address} title={texts.reader.openLink} target="_blank" rel="noopener noreferrer" dir="ltr">
      {address} <Icon name="out" />
    </a>
  );
}

function Hash({ sha256 }: { sha256: string }) {
  return (
    <dd className="hash">
      <code dir="ltr">{sha256}</code>
      <CopyButton text={sha256} />
    </dd>
  );
}

/** The report as a source: outlet, publication date and where that is known from, link, copy in an archive, who added it, hashes, language. */
export function SourceEvidence({ extraction }: { extraction: ReportFile }) {
  const { texts, formats, language } = useWords();
  const { report, provenance } = extraction;
  const link = safeUrl(report.url);
  const archived = safeUrl(report.archiveUrl ?? null);
  const from = (field: MetadataField) => {
    const origin = report.origins?.[field];
    return origin && <span className="quiet"> · {texts.reader.publishedFrom[origin]}</span>;
  };
  const warnings = notesIn(language, extraction.warnings, extraction.warningsAr);
  return (
    <>
      <dl className="facts">
        <dt>{texts.reader.outlet}</dt>
        <dd>
          <bdi>{report.outlet ?? texts.reader.notStated}</bdi>
          {from('outlet')}
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
          {link ? <OutLink address={link} /> : <bdi>{report.url ?? texts.reader.notStated}</bdi>}
          {from('url')}
        </dd>
        {archived && (
          <>
            <dt>{texts.reader.archived}</dt>
            <dd>
              <OutLink address={archived} />
              {from('archiveUrl')}
            </dd>
          </>
        )}
        {provenance.addedBy && (
          <>
            <dt>{texts.reader.added}</dt>
            <dd>
              {texts.reader.addedBy(
                isolated(provenance.addedBy),
                formats.moment(provenance.addedAt ?? provenance.retrievedAt),
              )}
            </dd>
          </>
        )}
        <dt>{texts.reader.textLanguage}</dt>
        <dd>
          {report.lang === 'und' ? texts.reader.notStated : languageName(report.lang, language)}
          {from('lang')}
        </dd>
        <dt>{texts.reader.hash}</dt>
        <Hash sha256={report.sha256} />
        {report.sourceSha256 && (
          <>
            <dt>{texts.reader.sourceHash}</dt>
            <Hash sha256={report.sourceSha256} />
          </>
        )}
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
