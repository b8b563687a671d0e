// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../src/model/correction.ts';
import { useServer } from '../../../web/api/server.ts';
import { History } from '../../../web/correct/History.tsx';
import { canUndo, lastKnown, valueBefore } from '../../../web/correct/logOf.ts';
import { usePerson } from '../../../web/correct/person.ts';
import { useViewer } from '../../../web/state/viewerStore.ts';
import { serveFiles } from '../fixtures/readerView.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useServer.setState({ write: false });
  usePerson.setState({ name: '' });
  useViewer.setState({ language: 'en' });
});
const entry = (number: number, given: Partial<LogEntry>): LogEntry => ({
  log: 'corrections',
  number,
  kind: 'date',
  by: 'سلمى',
  at: '2026-01-02T03:04:05Z',
  reason: null,
  undoes: null,
  undoneBy: null,
  report: 'r',
  incidents: ['one'],
  from: [],
  value: null,
  replaced: '2018-06-30',
  emptied: false,
  appliesTo: 'one',
  withoutTarget: false,
  ...given,
});
const first = entry(1, { value: '2018-07' });
const second = entry(2, { value: '2018-07-04', reason: '<b>photo</b>' });
const said = (log: readonly LogEntry[]) => render(<History log={log} onDone={() => {}} />).container;

describe('the log of a report', () => {
  it('knows what stood there before: the earlier correction in force, else the machine’s reading', () => {
    expect(valueBefore(first, [first, second])).toBe('2018-06-30');
    expect(valueBefore(second, [first, second])).toBe('2018-07');
    expect(valueBefore(second, [{ ...first, undoneBy: 2 }, second])).toBe('2018-06-30');
  });
  it('counts the last correction of one target only', () => {
    const ofReport = entry(3, { incidents: [], appliesTo: null, kind: 'tags' });
    const other = entry(4, { incidents: ['two'], appliesTo: 'two' });
    const decision = entry(9, { log: 'events', kind: 'merge', incidents: ['one', 'two'], appliesTo: null });
    const log = [first, second, ofReport, other, decision];
    expect(lastKnown(log, 'one')).toBe(2);
    expect(lastKnown(log, null)).toBe(3);
    expect(lastKnown([], 'one')).toBe(0);
  });
  it('lets nothing be taken back twice', () => {
    expect(canUndo(first)).toBe(true);
    expect(canUndo({ ...first, undoneBy: 2 })).toBe(false);
    expect(canUndo(entry(2, { kind: 'undo', undoes: 1 }))).toBe(false);
    expect(canUndo({ ...first, emptied: true })).toBe(false);
  });
});

describe('the history', () => {
  it('says from what to what, who, and why, as text only, the newest first', () => {
    const items = [...said([first, second]).querySelectorAll('li')].map((item) => item.textContent);
    expect(items[0]).toContain('July 2018');
    expect(items[0]).toContain('4 July 2018');
    expect(items[0]).toContain('<b>photo</b>');
    expect(items[1]).toContain('30 June 2018');
    expect(items[1]).toContain('سلمى');
  });
  it('of all incidents names the one each entry is about, once it comes into sight', async () => {
    serveFiles([leadReport]);
    let comeIntoSight = () => {};
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
          comeIntoSight = () => tell([{ isIntersecting: true }]);
        }
        observe() {}
        disconnect() {}
      },
    );
    const { report, incidents } = leadReport;
    const about = entry(1, { report: report.id, incidents: [String(incidents[0]?.id)], appliesTo: null });
    const { container } = render(<History log={[about]} named onDone={() => {}} />);
    expect(container.textContent).not.toContain('Al-Jiza');
    comeIntoSight();
    await waitFor(() => expect(container.textContent).toContain('reported in Al-Jiza'));
  });
  it('is in Arabic too', () => {
    useViewer.setState({ language: 'ar' });
    expect(said([first]).textContent).toContain('التاريخ');
  });
  it('offers to undo only where the server may be written to', () => {
    expect(said([first]).querySelectorAll('button')).toHaveLength(0);
    cleanup();
    useServer.setState({ write: true });
    expect(said([first, { ...second, undoneBy: 3 }]).querySelectorAll('button')).toHaveLength(1);
  });
  it('lets nobody take anything back without a name', () => {
    useServer.setState({ write: true });
    const page = said([first]);
    const undo = page.querySelector('button') as HTMLButtonElement;
    expect(undo.disabled).toBe(true);
    fireEvent.change(page.querySelector('input') as HTMLInputElement, { target: { value: 'سلمى' } });
    expect(undo.disabled).toBe(false);
    cleanup();
    usePerson.setState({ name: 'سلمى' });
    expect(said([first]).querySelector('input')).toBeNull();
  });
});
