// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeMention } from '../../../web/reader/placeMention.ts';
import { ReportText } from '../../../web/reader/ReportText.tsx';
import { hostileReport, leadReport } from '../fixtures/sampleReports.ts';

const [jiza] = leadReport.incidents;
if (!jiza) throw new Error('the fixtures have changed');
afterEach(cleanup);

function renderLead(onMention = vi.fn()) {
  const place = placeMention(leadReport.mentions, jiza as NonNullable<typeof jiza>, jiza?.excerpts ?? []);
  const { container } = render(
    <ReportText
      extraction={leadReport}
      excerpts={jiza?.excerpts ?? []}
      date={null}
      place={place}
      shownMention={null}
      onMention={onMention}
    />,
  );
  return { container, onMention };
}

describe('the text of a report', () => {
  it('marks the sentence and, in it, the place', () => {
    const { container } = renderLead();
    expect(container.querySelector('mark')?.textContent).toBe(jiza.excerpts[0]?.quote);
    expect(container.querySelector('mark [data-kind=incident]')?.textContent).toBe('الجيزة');
  });
  it('tells names that no gazetteer knows from the others', () => {
    const { container } = renderLead();
    const kinds = [...container.querySelectorAll<HTMLElement>('.toponym')].map((name) => [
      name.textContent,
      name.dataset.kind,
    ]);
    expect(kinds).toContainEqual(['تل المثال', 'unresolved']);
    expect(kinds).toContainEqual(['كحيل', 'other']);
  });
  it('opens the evidence of a name by click and by keyboard, and by no other key', () => {
    const { onMention } = renderLead();
    const name = screen.getByText('كحيل');
    fireEvent.click(name);
    fireEvent.keyDown(name, { key: 'Enter' });
    fireEvent.keyDown(name, { key: 'a' });
    expect(onMention.mock.calls).toEqual([[1], [1]]);
  });
  it('is in the direction of its own language, whatever the interface', () => {
    const { container } = renderLead();
    expect(container.querySelector('article')?.getAttribute('dir')).toBe('rtl');
    expect(container.querySelector('article')?.getAttribute('lang')).toBe('ar');
  });
  it('stays text when it is written as code', () => {
    const { container } = render(
      <ReportText
        extraction={hostileReport}
        excerpts={hostileReport.incidents[0]?.excerpts ?? []}
        date={null}
        place={null}
        shownMention={null}
        onMention={vi.fn()}
      />,
    );
    expect(container.querySelectorAll('script, img, b').length).toBe(0);
    expect(container.textContent).toContain('<script>window.balaghAttacked = true</script>');
  });
});
