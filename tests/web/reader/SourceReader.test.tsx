// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceReader } from '../../../web/reader/SourceReader.tsx';
import { useTextWarnings } from '../../../web/state/textWarnings.ts';
import { useViewer } from '../../../web/state/viewerStore.ts';
import { inView, readerView, serveFiles } from '../fixtures/readerView.ts';
import { leadReport } from '../fixtures/sampleReports.ts';

const { incidents } = leadReport;
const view = (row = 0, rows?: readonly number[]) => readerView([leadReport], row, rows);

beforeEach(() => {
  useViewer.setState({ language: 'en', selected: 0, telling: null, lookAt: null, tab: 'reader' });
  useTextWarnings.setState({ choice: 'warn', shown: new Set() });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(row = 0, rows?: readonly number[]) {
  const shown = render(inView(view(row, rows), <SourceReader row={row} />));
  await waitFor(() => expect(shown.container.querySelector('mark')).not.toBeNull());
  return shown.container;
}

describe('the source reader', () => {
  it('says that it loads, then shows headline, title, text, and what is uncertain', async () => {
    serveFiles([leadReport]);
    const { container } = render(inView(view(), <SourceReader row={0} />));
    expect(container.textContent).toContain('Opening the report');
    await waitFor(() => expect(container.querySelector('mark')).not.toBeNull());
    expect(container.querySelector('h2')?.textContent).toContain('reported in Al-Jiza');
    expect(container.querySelector('.report-head h3')?.textContent).toBe(leadReport.report.title);
    expect(container.querySelector('.report-head')?.textContent).toContain('(date given when it was added)');
    expect(container.querySelector('mark')?.textContent).toBe(incidents[0]?.excerpts[0]?.quote);
    expect(container.querySelector('.uncertain')?.textContent).toContain('Only one report here tells of it');
  });

  it('moves the map to a name that is clicked, and shows why it was read so', async () => {
    serveFiles([leadReport]);
    const container = await open();
    fireEvent.click(screen.getByText('كحيل'));
    expect(useViewer.getState().lookAt).toEqual({ lat: 32.62, lon: 36.26 });
    expect(container.querySelector('.evidence-name')?.textContent).toContain('Kahil');
  });

  it('says of a name without a place that it has none, and leaves the map alone', async () => {
    serveFiles([leadReport]);
    const container = await open();
    fireEvent.click(screen.getByText('تل المثال'));
    expect(useViewer.getState().lookAt).toBeNull();
    expect(container.querySelector('[role=tabpanel]')?.textContent).toContain('without a point on the map');
  });

  it('opens another incident of the report from the mark at its sentence', async () => {
    serveFiles([leadReport]);
    const container = await open();
    expect(container.querySelectorAll('.other-mark')).toHaveLength(incidents.length - 1);
    fireEvent.click(screen.getByLabelText(/^Open: Shelling or missile attack reported in Nawa/));
    await waitFor(() => expect(useViewer.getState().selected).toBe(1));
  });

  it('walks through the list as it is filtered, and stops at its ends', async () => {
    serveFiles([leadReport]);
    await open(2, [4, 2, 0]);
    await waitFor(() => expect(screen.getByText('2 of 3 in the list')).toBeTruthy());
    await waitFor(() =>
      expect(screen.getByLabelText('Next in the list (J)').getAttribute('aria-disabled')).toBe('false'),
    );
    fireEvent.click(screen.getByLabelText('Next in the list (J)'));
    expect(useViewer.getState().selected).toBe(0);
    fireEvent.keyDown(screen.getByLabelText('Text of the report'), { code: 'KeyK', key: 'ن' });
    expect(useViewer.getState().selected).toBe(4);
  });

  it('says that an incident is not in the list, and leads nowhere from there', async () => {
    serveFiles([leadReport]);
    await open(0, [1, 2]);
    expect(screen.getByText('not in the list')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Next in the list (J)'));
    expect(useViewer.getState().selected).toBe(0);
  });

  it('says what went wrong, and loads again when asked to', async () => {
    const server = serveFiles([leadReport]);
    server.down = true;
    const { container } = render(inView(view(), <SourceReader row={0} />));
    await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(0));
    expect(container.textContent).toContain('The server did not answer');
    server.down = false;
    const again = container.querySelector<HTMLElement>('.reader-wait button');
    await act(async () => again?.click());
    await waitFor(() => expect(container.querySelector('mark')).not.toBeNull());
  });

  it('closes by its button', async () => {
    serveFiles([leadReport]);
    await open();
    fireEvent.click(screen.getByLabelText('Close'));
    expect(useViewer.getState().selected).toBeNull();
  });
});

describe('a text that tells of violence', () => {
  const graphic = {
    ...leadReport,
    incidents: incidents.map((incident, i) =>
      i === 1
        ? {
            ...incident,
            casualties: [{ start: 0, end: 1, text: 'x', outcome: 'killed' as const, min: 2, max: 2 }],
          }
        : incident,
    ),
  };
  const gate = async () => {
    serveFiles([graphic]);
    const { container } = render(inView(readerView([graphic], 0), <SourceReader row={0} />));
    await waitFor(() => expect(screen.getByText('Before you read')).toBeTruthy());
    return container;
  };

  it('is not shown before it is asked for, whichever of its incidents is opened; its headline is', async () => {
    const container = await gate();
    expect(container.querySelector('.report-text')).toBeNull();
    expect(container.textContent).not.toContain(incidents[0]?.excerpts[0]?.quote);
    expect(container.querySelector('.gate')?.textContent).toContain('this text tells of people killed');
    expect(container.querySelector('.report-head h3')?.textContent).toBe(leadReport.report.title);
  });
  it('is shown by the button, which hands the focus on to it', async () => {
    const container = await gate();
    fireEvent.click(screen.getByText('Show the text'));
    expect(container.querySelector('mark')).not.toBeNull();
    expect(document.activeElement).toBe(container.querySelector('.report-text'));
  });
  it('is shown at once where a person wants that, with the way back to being warned', async () => {
    const container = await gate();
    fireEvent.click(screen.getByText('Always show without asking'));
    expect(localStorage.getItem('balagh.violentTexts')).toBe('show');
    fireEvent.click(await screen.findByText('Warn me before such texts'));
    expect(localStorage.getItem('balagh.violentTexts')).toBe('warn');
    await waitFor(() => expect(container.querySelector('.gate')).not.toBeNull());
  });
});
