import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSections } from '../../../src/gazetteer/binary/sections.ts';

/** All names of a compiled gazetteer, folded as they are indexed, their words joined by spaces. */
export function namesOf(gazetteerFile: string): string[] {
  const { sections } = readSections(readFileSync(gazetteerFile));
  const column = (name: string) => sections.get(name) as Uint32Array;
  const [units, offsets] = [sections.get('wordUnits') as Uint16Array, column('wordOffsets')];
  const [word, firstChild, firstName] = [
    column('trieWord'),
    column('trieFirstChild'),
    column('trieFirstName'),
  ];
  const wordAt = (number: number): string =>
    String.fromCharCode(...units.subarray(offsets[number], offsets[number + 1]));
  const paths: string[] = [''];
  const names: string[] = [];
  // A node comes before its children, so its path is known when they are reached.
  for (let node = 0; node < word.length; node++) {
    const path = paths[node] as string;
    const [child, endChild] = [firstChild[node] as number, firstChild[node + 1] as number];
    for (let at = child; at < endChild; at++) {
      const next = wordAt(word[at] as number);
      paths[at] = path === '' ? next : `${path} ${next}`;
    }
    if ((firstName[node] as number) < (firstName[node + 1] as number)) names.push(path);
  }
  return names;
}

/**
 * Megabytes of UTF-8 that `grep -oFf names` searches in a second of CPU, loading the names not counted; null where there
 * is no grep. `cat` reads along, since grep stops at the first find when nobody does.
 */
export function grepMegabytesPerSecond(
  folder: string,
  names: readonly string[],
  texts: readonly string[],
): number | null {
  const [namesFile, textFile, emptyFile] = ['names', 'text', 'empty'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const text = texts.join('\n');
  writeFileSync(namesFile, `${names.join('\n')}\n`);
  writeFileSync(textFile, text);
  writeFileSync(emptyFile, '');
  const seconds = (file: string): number => {
    const script = 'TIMEFORMAT="%U %S"; time (LC_ALL=C.UTF-8 grep -oFf "$0" "$1" | cat > /dev/null)';
    const told = execFileSync('bash', ['-c', `${script} 2>&1`, namesFile, file], { encoding: 'utf8' });
    const [user, system] = told.trim().split(/\s+/).map(Number) as [number, number];
    return user + system;
  };
  try {
    execFileSync('bash', ['-c', 'command -v grep'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return Buffer.byteLength(text) / 1e6 / (seconds(textFile) - seconds(emptyFile));
}
