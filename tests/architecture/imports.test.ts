import { describe, expect, it } from 'vitest';
import { bundleViolations, importsOf, violation } from './importRule.ts';
import { filesIn, isCode, read } from './sourceFiles.ts';

const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
const dependencies = Object.keys(manifest.dependencies);

const violationsIn = (path: string, source: string): string[] =>
  importsOf(path, source).flatMap((found) => violation(path, found, dependencies) ?? []);

describe('the import rule', () => {
  it.each(['src', 'web'])('holds in every file of %s/', (folder) => {
    const files = filesIn(folder).filter(isCode);
    expect(files.length).toBeGreaterThan(5);
    const broken = files.flatMap((path) => violationsIn(path, read(path)).map((why) => `${path}: ${why}`));
    expect(broken).toEqual([]);
  });

  it('keeps Node.js and the inside of the program out of the browser', () => {
    const files = ['src', 'web'].flatMap(filesIn).filter(isCode);
    expect(bundleViolations(new Map(files.map((path) => [path, importsOf(path, read(path))])))).toEqual([]);
  });

  it.each([
    ['Node.js', "import { readFileSync } from 'node:fs';", 1],
    ['a folder that is not shared', "export { x } from '../store/x.ts';", 1],
    ['types of a folder that is not shared', "import type { X } from '../store/Store.ts';", 0],
  ])('follows the viewer through a shared file to %s', (_, source, count) => {
    const sources = { 'web/a.tsx': "import { b } from '../src/dataset/b.ts';", 'src/dataset/b.ts': source };
    const imports = Object.entries(sources).map(([path, text]) => [path, importsOf(path, text)] as const);
    expect(bundleViolations(new Map(imports))).toHaveLength(count);
  });

  it.each([
    ['a lower layer imports a higher one', 'src/model/a.ts', "import { x } from '../extract/x.ts';"],
    ['only a type of a higher one', 'src/geoparse/a.ts', "import type { X } from '../store/Store.ts';"],
    ['a higher one again exported', 'src/gazetteer/a.ts', "export { x } from '../server/x.ts';"],
    ['all of a higher one again exported', 'src/gazetteer/a.ts', "export * from '../cli/x.ts';"],
    ['a higher one imported late', 'src/store/a.ts', "const x = await import('../server/x.ts');"],
    ['a layer beside its own', 'src/readers/a.ts', "import { x } from '../language/x.ts';"],
    ['a folder that has no level', 'src/model/a.ts', "import { x } from '../utilities/x.ts';"],
    ['a name that is computed', 'src/cli/a.ts', 'const x = await import(`../$' + '{name}.ts`);'],
    ['the inside of a language', 'src/extract/a.ts', "import { x } from '../language/ar/x.ts';"],
    ['the inside of another language', 'src/language/en/a.ts', "import { x } from '../ar/x.ts';"],
    ['something outside of src', 'src/cli/a.ts', "import { x } from '../../web/x.ts';"],
    ['a package that only development has', 'src/server/a.ts', "import { chromium } from 'playwright-core';"],
    ['the dataset in the store', 'src/store/a.ts', "import { x } from '../dataset/x.ts';"],
    ['the store in the viewer', 'web/a.tsx', "import { x } from '../src/store/x.ts';"],
    ['the inside of a language in the viewer', 'web/a.tsx', "import { x } from '../src/language/ar/x.ts';"],
    ['a test in the viewer', 'web/a.tsx', "import { x } from '../tests/support/x.ts';"],
  ])('reports %s', (_, path, source) => {
    expect(violationsIn(path, source)).toHaveLength(1);
  });

  it.each([
    ['a lower layer', 'src/cli/a.ts', "import { x } from '../model/x.ts';"],
    ['its own folder', 'src/extract/dates/a.ts', "import { x } from '../x.ts';"],
    ['a language from the folder of languages', 'src/language/packs.ts', "import { x } from './ar/x.ts';"],
    ['a package of the program', 'src/model/a.ts', "import { z } from 'zod';"],
    [
      'a part of a package with a scope',
      'src/server/a.ts',
      "import { serve } from '@hono/node-server/serve';",
    ],
    ['types of a package of development', 'src/dataset/a.ts', "import type { Feature } from 'geojson';"],
    ['Node.js in the program', 'src/store/a.ts', "import { readFileSync } from 'node:fs';"],
    [
      'what the viewer shares with the program',
      'web/map/a.tsx',
      "import { x } from '../../src/dataset/x.ts';",
    ],
    ['the base map in the viewer', 'web/map/a.tsx', "import land from '../../geodata/land.topo.json';"],
    ['nothing but a comment about imports', 'src/model/a.ts', "// import { x } from '../cli/x.ts';"],
  ])('allows %s', (_, path, source) => {
    expect(violationsIn(path, source)).toEqual([]);
  });
});
