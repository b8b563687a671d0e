import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second (USER_HZ). */
const MS_PER_TICK = 10;

/** What stands behind the name of a process in /proc/PID/stat: its state, its parent, …; none when it has ended. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** CPU time that a process, with its threads and children, has used so far, ms; NaN where the system does not say. */
export function cpuMs(pid: number): number {
  const own = statOf(pid);
  if (own.length === 0) return Number.NaN;
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => Number(stat[1]) === pid);
  // User and system time, then those of children that have ended.
  return MS_PER_TICK * sum([own, ...running].flatMap((stat) => stat.slice(11, 15).map(Number)));
}
