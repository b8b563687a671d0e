import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isCode, read, root } from './sourceFiles.ts';

/** Longer than this, a file holds more than one idea. */
const MOST_LINES = 300;

/** Folders that only a person's own machine has: home folders, and where projects are checked out. */
const machinePath = new RegExp(
  `(^|[^\\w.])(/(${['work', 'root', 'home', 'Users'].join('|')})/\\w|[A-Z]:\\\\Users)`,
);

const isText = (path: string) => !/\.(png|jpg|webp|woff2|bin|arrow|sqlite|br|gz)$/.test(path);
const longerThanAllowed = (text: string) => text.split('\n').length - 1 > MOST_LINES;

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The packages named in the first column of the table under "Dependencies". */
function documentedPackages(markdown: string): string[] {
  const section = /^##+ Dependencies$(.*?)(?=^## |(?![\s\S]))/ms.exec(markdown)?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe('the repository', () => {
  it(`has no source file of more than ${MOST_LINES} lines`, () => {
    const files = ['src', 'web', 'tests', 'scripts', 'bin', 'geodata'].flatMap(filesIn).filter(isCode);
    expect(files.filter((path) => longerThanAllowed(read(path)))).toEqual([]);
    expect(longerThanAllowed('line\n'.repeat(MOST_LINES + 1))).toBe(true);
  });

  it('names no folder of the machine it was written on', () => {
    const found = filesIn('.')
      .filter(isText)
      .flatMap((path) => {
        const lines = read(path).split('\n');
        return lines.flatMap((line, index) => (machinePath.test(line) ? `${path}:${index + 1}` : []));
      });
    expect(found).toEqual([]);
    expect(`see ${'/home'}/someone/notes`).toMatch(machinePath);
    expect('https://example.org/home/page and web/root/a').not.toMatch(machinePath);
  });

  it('records no download host in package-lock.json', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": *"http/);
    expect(read('.npmrc')).not.toMatch(/^\s*(@[^:]*:)?registry/m);
  });

  it('locks the packages that package.json asks for, for every system', () => {
    const manifest = JSON.parse(read('package.json')) as Manifest;
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Manifest> };
    expect(packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('says of every dependency in ARCHITECTURE.md why it is there, and of no other', () => {
    const manifest = JSON.parse(read('package.json')) as Manifest;
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(documentedPackages(read('ARCHITECTURE.md')).sort()).toEqual(packages.sort());
  });

  it('reads the table of dependencies and nothing after it', () => {
    const page =
      '# A\n\n## Dependencies\n\n| package | why |\n| --- | --- |\n| `a`, `b` | `c` |\n\n## D\n\n| `e` |\n';
    expect(documentedPackages(page)).toEqual(['a', 'b']);
  });

  it.skipIf(process.platform === 'win32').each(['bin/balagh.js', '.ci/run'])('has %s executable', (path) => {
    expect(statSync(join(root, path)).mode & 0o111).toBe(0o111);
  });
});
