import type { Report } from '../../src/model/report.ts';
import { Icon } from '../marks/Icon.tsx';
import { useWords } from '../state/useWords.ts';
import { textDirection } from '../wording/textDirection.ts';
import { safeUrl } from './safeUrl.ts';

/** Title, outlet and time of publication of the report, where the time is known from, and the way to the original. */
export function ReportHead({ report }: { report: Report }) {
  const { texts, formats } = useWords();
  const link = safeUrl(report.url);
  const { publishedFrom } = report;
  return (
    <header className="report-head">
      <h3 lang={report.lang === 'und' ? undefined : report.lang} dir={textDirection(report.lang) ?? 'auto'}>
        {report.title ?? <span className="quiet">{texts.reader.untitled}</span>}
      </h3>
      <p className="quiet">
        <bdi>{report.outlet ?? texts.outletUnknown}</bdi> ·{' '}
        {report.publishedAt ? formats.moment(report.publishedAt) : texts.reader.notStated}
        {report.publishedAt && publishedFrom && (
          <> ({texts.source.text.publishedFrom(texts.reader.publishedFrom[publishedFrom])})</>
        )}
        {link && (
          <>
            {' · '}
            <a href={link} target="_blank" rel="noopener noreferrer" title={link}>
              {texts.source.text.openOriginal} <Icon name="out" />
            </a>
          </>
        )}
      </p>
    </header>
  );
}
