// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Citation } from '../../../web/reader/Citation.tsx';
import { viewAddress } from '../../../web/reader/viewAddress.ts';
import { useViewer } from '../../../web/state/viewerStore.ts';
import { today } from '../../../web/wording/today.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
function show(clipboard: unknown) {
  useViewer.setState({ language: 'en' });
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  const close = vi.fn();
  render(<Citation extraction={leadReport} incident="abc" close={close} />);
  return { close, field: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

describe('a citation', () => {
  it('is copied as it stands, and says so', async () => {
    const writeText = vi.fn(async () => {});
    const { field } = show({ writeText });
    fireEvent.click(screen.getByText('Copy citation'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Citation copied'));
    expect(writeText).toHaveBeenCalledWith(field.value);
    expect(field.value).toContain(leadReport.report.sha256);
  });
  it('is selected for copying by hand where the browser refuses, or has no clipboard', async () => {
    const { field } = show({ writeText: async () => Promise.reject(new Error('NotAllowedError')) });
    fireEvent.click(screen.getByText('Copy citation'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('press Ctrl+C'));
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    cleanup();
    show(undefined);
    fireEvent.click(screen.getByText('Copy citation'));
    expect(screen.getByRole('status').textContent).toContain('press Ctrl+C');
  });
  it('is BibTeX when that is chosen, and closes by Escape alone', () => {
    const { field, close } = show(undefined);
    fireEvent.click(screen.getByLabelText('BibTeX'));
    expect(field.value).toMatch(/^@online\{/);
    fireEvent.keyDown(field, { key: 'a' });
    expect(close).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('the address of a view', () => {
  it('has the incident that is read, and every filter that was there', () => {
    expect(viewAddress('http://h/b/?x=1#lang=ar&types=battles,riots&incident=old', 'new')).toBe(
      'http://h/b/?x=1#lang=ar&types=battles,riots&incident=new',
    );
    expect(viewAddress('http://h/', 'new')).toBe('http://h/#incident=new');
  });
});

describe('the day of access', () => {
  it('is the reader’s own, not that of Greenwich', () => {
    const now = new Date('2026-11-23T22:30:00Z');
    vi.spyOn(now, 'getTimezoneOffset').mockReturnValue(-180);
    expect(today(now) - Date.parse('2026-11-24') / 86_400_000).toBe(0);
  });
});
