import { useRef, useState } from 'react';
import type { Extraction } from '../../../src/model/extraction.ts';
import { addReport, extractReport } from '../../api/api.ts';
import { ApiError } from '../../api/request.ts';
import { loadReport } from '../../data/useReport.ts';
import { plural } from '../../i18n/plural.ts';
import { showWritten } from '../afterWriting.ts';
import { type Problem, problemWords } from '../problemWords.ts';
import { useCorrectWords } from '../useCorrectWords.ts';
import { emptyDraft, reportOf, useAdding } from './draft.ts';

/** The incident that stands first in a report's text; null when it has none. */
async function firstIncident(report: string): Promise<string | null> {
  // Whatever the page shows now: this report is new, or there for long.
  const { incidents } = await loadReport(report, `added ${Date.now()}`);
  const start = (incident: (typeof incidents)[number]) => incident.excerpts[0]?.start ?? 0;
  const shown = incidents.filter(({ notIncident }) => !notIncident);
  return shown.sort((a, b) => start(a) - start(b))[0]?.id ?? null;
}

/** Reading a draft and adding it, each of which can be stopped. */
export function useAddReport(close: () => void) {
  const { words, correct } = useCorrectWords();
  const [extraction, setExtraction] = useState<Extraction | null>(null);
  const [busy, setBusy] = useState<'reading' | 'adding' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const [stopped, setStopped] = useState(false);
  const running = useRef<AbortController | null>(null);
  const run = async (what: 'reading' | 'adding', work: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(what);
    setProblem(null);
    setRemoved(null);
    setStopped(false);
    try {
      await work(controller.signal);
    } catch (error) {
      if (controller.signal.aborted) setStopped(true);
      else if (error instanceof ApiError && error.status === 409 && 'removedAt' in error.details)
        setRemoved(error.message);
      else setProblem(problemWords(error, correct));
    }
    setBusy(null);
  };
  const read = () =>
    run('reading', async (signal) => {
      const { draft, source } = useAdding.getState();
      setExtraction(await extractReport(reportOf(draft, source), signal));
    });
  const store = (by: string, restore: boolean) =>
    run('adding', async (signal) => {
      const { draft, source } = useAdding.getState();
      const answer = await addReport(reportOf(draft, source), { by, restore }, signal);
      const open = await firstIncident(answer.report);
      const { added, alreadyThere } = correct.done;
      useAdding.setState({ draft: emptyDraft, source: null });
      close();
      await showWritten(
        answer.added ? plural(words.formats, answer.incidents ?? 0, added) : alreadyThere,
        null,
        open,
      );
    });
  return {
    extraction,
    busy,
    problem,
    /** What the server said of a text that was removed before; null when it was not. */
    removed,
    stopped,
    read,
    store,
    stop: () => running.current?.abort(),
    edit: () => {
      setExtraction(null);
      setProblem(null);
      setRemoved(null);
    },
  };
}
