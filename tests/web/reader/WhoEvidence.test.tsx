// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Claimant, Incident } from '../../../src/model/incident.ts';
import { WhoEvidence } from '../../../web/reader/WhoEvidence.tsx';
import { useViewer } from '../../../web/state/viewerStore.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

afterEach(() => {
  cleanup();
  useViewer.setState({ language: 'en' });
});
const claimant = (name: string, stance: Claimant['stance'], verb: string): Claimant => ({
  name,
  text: name,
  start: 0,
  end: 1,
  verb,
  stance,
});
const said = (...claimants: Claimant[]) => {
  const incident = { ...(leadReport.incidents[0] as Incident), claimants, actors: [], casualties: [] };
  return render(<WhoEvidence incident={incident} />).container.textContent;
};

describe('who says so', () => {
  it('keeps those who deny it apart from those quoted for it', () => {
    expect(said(claimant('وجهاء', 'denied', 'نفى'), claimant('ناشطون', 'said', 'أفاد'))).toBe(
      'Quotedناشطون أفادDenied byوجهاء نفى',
    );
  });
  it('says a denial once', () => {
    useViewer.setState({ language: 'ar' });
    expect(said(claimant('وجهاء', 'denied', 'نفى'))).toBe('نفاهوجهاء نفى');
    cleanup();
    expect(said(claimant('ناشطون', 'confirmed', 'أكّد'))).toContain('ناشطون أكّد');
  });
  it('says that nobody is named only where nobody is', () => {
    expect(said()).toContain('names nobody');
    cleanup();
    expect(said(claimant('وجهاء', 'denied', 'نفى'))).not.toContain('names nobody');
  });
});
