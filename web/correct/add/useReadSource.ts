import { useEffect, useRef, useState } from 'react';
import { type ReadProblem, readProblems } from '../../../src/model/readProblem.ts';
import { type ReadReport, readFileReport, readWebReport } from '../../api/api.ts';
import { ApiError } from '../../api/request.ts';
import { isolated } from '../../wording/isolated.ts';
import { type Problem, problemWords } from '../problemWords.ts';
import { useCorrectWords } from '../useCorrectWords.ts';
import { type Draft, isEmpty, useAdding } from './draft.ts';
import { readFile } from './readFile.ts';
import { filledDraft, type ReadSource } from './readSource.ts';

/** What there is to say of the last page or file: how it went, and what was in the fields before it. */
export interface SourceNote {
  /** `doubt`: read, with something to look at. */
  readonly kind: 'read' | 'doubt' | 'problem' | 'stopped';
  /** In the language of the interface. */
  readonly lines: readonly string[];
  /** In the server's own words, in English. */
  readonly said?: readonly string[];
  readonly before: { readonly draft: Draft; readonly source: ReadSource | null } | null;
}

const problemIn = (error: unknown): ReadProblem | null =>
  error instanceof ApiError ? (readProblems.find((known) => known === error.details.problem) ?? null) : null;

/** Fills the fields from a web address or a file; one at a time, and it can be stopped. */
export function useReadSource() {
  const { correct } = useCorrectWords();
  const { add } = correct;
  const [busy, setBusy] = useState<'web' | 'file' | null>(null);
  const [note, setNote] = useState<SourceNote | null>(null);
  const running = useRef<AbortController | null>(null);
  // Closing the dialog stops it.
  useEffect(() => () => running.current?.abort(), []);

  const fill = (
    draft: Draft,
    source: ReadSource | null,
    lines: readonly string[],
    said: readonly string[] = [],
  ) => {
    const { draft: old, source: oldSource } = useAdding.getState();
    const before = isEmpty(old) ? null : { draft: old, source: oldSource };
    useAdding.setState({ draft, source });
    setNote({ kind: lines.length + said.length > 1 ? 'doubt' : 'read', lines, said, before });
  };
  const problemOf = (error: unknown, name: string): SourceNote => {
    const problem = problemIn(error);
    const status = error instanceof ApiError ? error.details.status : undefined;
    const shown = typeof status === 'number' ? `${isolated(name)} (${status})` : isolated(name);
    const { text, said }: Problem = problem
      ? { text: correct.readProblem[problem](shown), said: null }
      : problemWords(error, correct);
    return { kind: 'problem', lines: [text], said: said ? [said] : [], before: null };
  };
  const run = async (
    kind: 'web' | 'file',
    name: string,
    read: (signal: AbortSignal) => Promise<ReadReport>,
  ) => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(kind);
    setNote(null);
    try {
      const report = await read(controller.signal);
      if (running.current !== controller) return;
      const filled = filledDraft(report);
      const { warnings } = report;
      fill(filled, { name, read: report, filled }, [add.readFrom(isolated(name))], warnings);
    } catch (error) {
      if (running.current !== controller) return;
      if (controller.signal.aborted) setNote({ kind: 'stopped', lines: [add.stopped], before: null });
      else setNote(problemOf(error, name));
    }
    if (running.current === controller) setBusy(null);
  };

  /** What is being read gives way to what comes next, without a word. */
  const giveWay = () => {
    const before = running.current;
    running.current = null;
    before?.abort();
    setBusy(null);
  };
  const fetchUrl = async () => {
    giveWay();
    const url = useAdding.getState().draft.url.trim();
    await run('web', url, (signal) => readWebReport(url, signal));
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    giveWay();
    const read = await readFile(file);
    const name = isolated(file.name);
    const more = files.length > 1 ? [add.oneFile] : [];
    if ('problem' in read) setNote({ kind: 'problem', lines: [add[read.problem](name)], before: null });
    else if ('bytes' in read) {
      await run('file', file.name, (signal) =>
        readFileReport({ name: file.name, bytes: read.bytes }, signal),
      );
      if (more.length > 0)
        setNote((said) => said && { ...said, kind: 'doubt', lines: [...said.lines, ...more] });
    } else {
      // What was typed of the report stays: a text says nothing of itself.
      const { draft } = useAdding.getState();
      fill({ ...draft, text: read.text }, null, [
        add.readFrom(name),
        ...(read.guessed ? [add.fileGuessed(name)] : []),
        ...more,
      ]);
    }
  };
  return {
    busy,
    note,
    fetchUrl,
    takeFiles,
    stop: () => running.current?.abort(),
    undo: () => {
      if (note?.before) useAdding.setState(note.before);
      setNote(null);
    },
  };
}
export type ReadingSource = ReturnType<typeof useReadSource>;
