// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceEvidence } from '../../../web/reader/SourceEvidence.tsx';
import { useViewer } from '../../../web/state/viewerStore.ts';
import { inView, readerView, reportFile } from '../fixtures/readerView.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

afterEach(cleanup);

const shown = (added: { addedBy?: string | null; addedAt?: string }) => {
  useViewer.setState({ language: 'en' });
  const file = reportFile(leadReport);
  const extraction = { ...file, provenance: { ...file.provenance, ...added } };
  return render(inView(readerView([leadReport], 0), <SourceEvidence extraction={extraction} />)).container;
};

describe('the report as a source', () => {
  it('says who added it and when, and keeps direction controls out of the name', () => {
    const { textContent } = shown({ addedBy: 'سلمى\u202e', addedAt: '2026-01-03T09:10:11Z' });
    expect(textContent).toMatch(/Added by\u2068سلمى\u2069, .*2026/);
  });

  it.each([[{}], [{ addedBy: null, addedAt: '2026-01-03T09:10:11Z' }]])(
    'names nobody where no person added it by hand: %j',
    (added) => expect(shown(added).textContent).not.toContain('Added by'),
  );
});
