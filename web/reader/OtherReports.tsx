import type { Excerpt, Incident } from '../../src/model/incident.ts';
import { useReport } from '../data/useReport.ts';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { quoted } from '../wording/quoted.ts';

function OtherReport({ excerpt }: { excerpt: Excerpt }) {
  const { dataset } = useView();
  const { texts, formats } = useWords();
  const state = useReport(excerpt.report, dataset.manifest.version);
  const report = state.status === 'ready' ? state.extraction.report : null;
  return (
    <li>
      <bdi className="name">{report ? (report.outlet ?? texts.outletUnknown) : '…'}</bdi>
      {report?.publishedAt && <span className="quiet"> · {formats.moment(report.publishedAt)}</span>}
      <p dir="auto">{quoted(excerpt.quote, report?.lang ?? 'und')}</p>
    </li>
  );
}

/** The other reports that an incident rests on, each with its own words. Nothing when there is only one. */
export function OtherReports({ incident, report }: { incident: Incident; report: string }) {
  const { texts } = useWords();
  const others = incident.excerpts.filter((excerpt) => excerpt.report !== report);
  if (others.length === 0) return null;
  return (
    <>
      <h4>{texts.reader.otherReports}</h4>
      <ul className="people">
        {others.map((excerpt) => (
          <OtherReport key={`${excerpt.report} ${excerpt.start}`} excerpt={excerpt} />
        ))}
      </ul>
    </>
  );
}
