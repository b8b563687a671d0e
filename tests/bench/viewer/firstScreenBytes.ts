import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const staticImport = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
const laterImport = /import\(\s*[`"]\.\/([\w.-]+\.js)[`"]/g;
const workerFile = /(worker-[\w-]+\.js)/g;

const named = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map((match) => match[1] as string);

/**
 * Gzipped bytes of the scripts that the first screen of a built viewer waits for: the entry, the page's program that it
 * imports, all that these import without waiting, and the worker. What is loaded later does not count.
 */
export function firstScreenBytes(webRoot: string): number {
  const assets = join(webRoot, 'assets');
  const code = (file: string): string => readFileSync(join(assets, file), 'utf8');
  const [entry] = named(
    readFileSync(join(webRoot, 'index.html'), 'utf8'),
    /src="\.\/assets\/([\w.-]+\.js)"/g,
  );
  if (!entry) throw new Error(`${webRoot}/index.html names no script: build the viewer again`);
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const imported of named(code(file), staticImport)) add(imported);
  };
  add(entry);
  for (const file of [...files].flatMap((started) => [
    ...named(code(started), laterImport),
    ...named(code(started), workerFile),
  ]))
    add(file);
  return [...files].reduce((sum, file) => sum + gzipSync(code(file)).length, 0);
}
