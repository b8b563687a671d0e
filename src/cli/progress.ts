import cliProgress from 'cli-progress';
import type { CliIo } from './io.ts';

export interface Progress {
  /** How far the work is, of `total` given at the start, with a few words on what is done. */
  show(done: number, words: string): void;
  end(): void;
}

const lineEveryMs = 5000;

function bar(io: CliIo, what: string, total: number): Progress {
  const shown = new cliProgress.SingleBar(
    {
      stream: io.stderr as NodeJS.WritableStream,
      format: `${what} {bar} {percentage}%  {words}  {eta_formatted} left`,
      etaBuffer: 200,
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  );
  shown.start(total, 0, { words: '' });
  return {
    show: (done, words) => shown.update(Math.min(done, total), { words }),
    end: () => shown.stop(),
  };
}

/** No terminal, or no end in sight: a line now and then, so that logs stay short. */
function lines(io: CliIo, what: string, total: number | null): Progress {
  let last = io.now().getTime();
  return {
    show: (done, words) => {
      const now = io.now().getTime();
      if (now - last < lineEveryMs) return;
      last = now;
      const share = total ? ` ${Math.min(100, Math.floor((100 * done) / total))}%` : '';
      io.stderr.write(`${what}${share}: ${words}\n`);
    },
    end: () => {},
  };
}

/** A progress bar on a terminal, else a line every five seconds. `total` is null when it cannot be known. */
export function progress(io: CliIo, what: string, total: number | null): Progress {
  return io.stderr.isTTY && total ? bar(io, what, total) : lines(io, what, total);
}
