import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmCommand } from '../../scripts/setup/install.js';
import { setUp } from '../../scripts/setup/setUp.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A packing, a compilation and the start of the program on a busy machine. */
const slowMs = 180_000;

/** @type {string} a folder in which the package is installed as a person would have it, without what development needs */
let folder;
/** @type {string} */
let installed;

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), BALAGH_DEBUG: '1' };
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** Every file below a folder, by its path with forward slashes. @param {string} top @returns {string[]} */
const filesBelow = (top) =>
  readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(top.length + 1)
        .replaceAll('\\', '/'),
    );

/** An import or export of another module as the compiler writes it, or `import()`. */
const importLine = /^(?:import|export|\})(?:.*\bfrom)? ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

beforeAll(async () => {
  await setUp({ web: true });
  folder = mkdtempSync(join(tmpdir(), 'balagh-package-'));
  const [command, ...first] = npmCommand();
  // The build is there already: `prepack` would only look whether it is stale.
  const packed = run(
    command,
    [...first, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    root,
  );
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [{ filename }] = JSON.parse(packed.stdout);
  const unpacked = run('tar', ['-xzf', filename], folder);
  if (unpacked.status !== 0) throw new Error(unpacked.stderr);
  installed = join(folder, 'node_modules', 'balagh');
  mkdirSync(dirname(installed), { recursive: true });
  symlinkTo(join(folder, 'package'), installed);
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkTo(join(root, 'node_modules', name), link);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, slowMs);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} target @param {string} link */
const symlinkTo = (target, link) => symlinkSync(target, link, 'junction');

describe('the package that npm packs', { timeout: slowMs }, () => {
  it('holds what the program needs when it runs, and nothing else', () => {
    const files = filesBelow(join(folder, 'package'));
    for (const needed of [
      'bin/balagh.js',
      'dist/src/cli/main.js',
      'dist/src/cli/dataset/datasetThread.js',
      'dist/src/cli/machine/machineThread.js',
      'dist/gazetteer.bin',
      'dist/web/index.html',
      'models/recogniser-ar.bin',
      'samples/southern-syria-2018.jsonl',
      'geodata/gazetteer/countries.tsv',
      'geodata/gazetteer/LICENSES.md',
      'geodata/basemap/LICENSES.md',
      'docs/method.md',
      'LICENSE',
    ])
      expect(files).toContain(needed);
    const own =
      /^(bin|dist\/src|dist\/web|models|samples)\/|^docs\/[^/]+\.md$|^geodata\/.*\.(tsv|md)$|^dist\/gazetteer\.bin$/;
    const named = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];
    expect(files.filter((path) => !own.test(path) && !named.includes(path))).toEqual([]);
    expect(files.filter((path) => /\.map$|(?<!\.d)\.tsx?$/.test(path))).toEqual([]);
  });

  it('imports no package that only development has, in programs and types alike', () => {
    const dependencies = Object.keys(manifest.dependencies);
    const modules = filesBelow(join(folder, 'package')).filter((path) =>
      /^(bin|dist\/src)\/.*\.(js|d\.ts)$/.test(path),
    );
    expect(modules.length).toBeGreaterThan(100);
    const foreign = modules.flatMap((path) => {
      const text = readFileSync(join(folder, 'package', path), 'utf8');
      const found = [...text.matchAll(importLine)].map(([, from, late]) => from ?? late ?? '');
      return found
        .filter((from) => !from.startsWith('node:') && !from.startsWith('.'))
        .map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/'))
        .filter((name) => !dependencies.includes(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(foreign).toEqual([]);
    expect(
      "import { a } from 'b';\n} from 'c';\nimport 'd';\nx = await import('e');".match(importLine),
    ).toHaveLength(4);
  });

  it('runs in a folder of its own', () => {
    const program = join(folder, 'package', 'bin', 'balagh.js');
    const asked = run(process.execPath, [program, '--version'], folder);
    expect(asked).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const sample = join(folder, 'package', 'samples', 'southern-syria-2018.jsonl');
    const { status, stdout, stderr } = run(
      process.execPath,
      [program, 'extract', sample, '--format', 'csv'],
      folder,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(10);
  });

  it('is a library with types for a strict program', () => {
    writeFileSync(
      join(folder, 'consumer.ts'),
      `import { type Extractor, openExtractor } from 'balagh/extract';
       import { openGazetteer } from 'balagh/gazetteer';
       import { extractionToJson, type Incident, readExtraction } from 'balagh/model';
       import { readReports, reportOfText } from 'balagh/reports';
       const extract: Extractor = openExtractor({ home: 'SY-DR' });
       const { report } = reportOfText('قصفت الطائرات مدينة نوى بريف درعا أمس.', { publishedAt: '2018-06-30' });
       const incidents: Incident[] = readExtraction(extractionToJson(extract(report))).incidents;
       const town: string | undefined = openGazetteer().lookup('نوى', 'ar').map((at) => openGazetteer().id(at))[0];
       for await (const read of readReports('consumer.ts')) if (read.ok) read.report.text satisfies string;
       // @ts-expect-error an incident has no such field
       incidents[0]?.colour;
       export const found = { id: incidents[0]?.place?.id ?? null, date: incidents[0]?.date?.edtf ?? null, town };
       (globalThis as unknown as { console: { log(text: string): void } }).console.log(JSON.stringify(found));\n`,
    );
    const options = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--types', ''];
    const compiler = [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '--module',
      'nodenext',
      '--target',
      'es2023',
    ];
    const checked = run(process.execPath, [...compiler, ...options, 'consumer.ts'], folder);
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(0);
    const { stdout, stderr } = run(process.execPath, ['consumer.js'], folder);
    expect(stderr).toBe('');
    const { id, date, town } = JSON.parse(stdout);
    expect(id).toBe(town);
    expect(date).toBe('2018-06-29');
  });
});
