import { useEffect, useRef, useState } from 'react';
import { dayText } from '../../../src/model/days.ts';
import { saveFile } from '../../shell/saveFile.ts';
import { today } from '../../wording/today.ts';
import { type ExportSource, exportFile, ResultGone } from '../exportFile.ts';
import { fileName } from '../fileName.ts';
import type { ExportAbout, ExportFormat } from '../format/ExportFormat.ts';

export type FileExport =
  | { state: 'idle' | 'cancelled' | 'gone' | 'failed' }
  | { state: 'running'; format: string; done: number }
  | { state: 'saved'; name: string; bytes: number };

/** Writes one file at a time and tells how far it is; leaving the dialog cancels. */
export function useFileExport(source: ExportSource, about: () => ExportAbout) {
  const [state, setState] = useState<FileExport>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = (blob: Blob, extension: string) => {
    const name = fileName(about().shown, dayText(today()), extension);
    saveFile(blob, name);
    setState({ state: 'saved', name, bytes: blob.size });
  };
  const start = async (name: string, format: ExportFormat) => {
    const abort = new AbortController();
    running.current = abort;
    setState({ state: 'running', format: name, done: 0 });
    try {
      const blob = await exportFile(source, format, about(), {
        signal: abort.signal,
        progress: (done) => setState({ state: 'running', format: name, done }),
      });
      save(blob, format.extension);
    } catch (error) {
      setState({
        state: abort.signal.aborted ? 'cancelled' : error instanceof ResultGone ? 'gone' : 'failed',
      });
    } finally {
      running.current = null;
    }
  };
  return { state, start, save, cancel: () => running.current?.abort() };
}
