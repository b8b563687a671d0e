import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Who may import whom: a folder of src/ imports itself and folders of a lower level, never one beside it. */
const levels: string[][] = [
  ['model'],
  ['readers', 'language', 'access'],
  ['gazetteer'],
  ['geoparse'],
  ['extract'],
  ['sameEvent'],
  ['corrections'],
  ['store'],
  ['dataset'],
  ['export'],
  ['server'],
  ['library'],
  ['cli'],
];
/** What the viewer may take from src/. */
const sharedWithWeb = ['model', 'dataset', 'language'];

/** What one file imports: the module as written, and whether only its types. */
export interface Import {
  from: string;
  typeOnly: boolean;
}

/** All imports of a TypeScript or JavaScript source, re-exports and `import()` too; `from` is `(computed)` if unknown. */
export function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const exportsFrom = module.staticExports.flatMap((statement) => {
    const entries = statement.entries.filter((entry) => entry.moduleRequest);
    const from = entries[0]?.moduleRequest?.value;
    return from === undefined ? [] : [{ from, typeOnly: entries.every((entry) => entry.isType) }];
  });
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...exportsFrom,
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      from: /^(['"`])([^$]*)\1$/.exec(source.slice(start, end))?.[2] ?? '(computed)',
      typeOnly: false,
    })),
  ];
}

/**
 * Why a file of src/ or web/ may not import a module; null when it may.
 *
 * @param path of the file, from the clone's root
 * @param dependencies names of the packages that are installed with the published program
 */
export function violation(path: string, { from, typeOnly }: Import, dependencies: string[]): string | null {
  if (from === '(computed)') return 'imports a module whose name is computed, which nothing can check';
  if (from.startsWith('.')) {
    return path.startsWith('web/') ? webViolation(path, from) : sourceViolation(path, from);
  }
  if (path.startsWith('web/') || from.startsWith('node:') || typeOnly) return null;
  const packageName = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
  return dependencies.includes(packageName)
    ? null
    : `imports ${packageName}, which is no dependency of the program`;
}

/**
 * What would end up in the browser and must not, because the viewer imports something that imports it: Node.js, or a
 * folder of src/ that it does not share. Imports of types alone end up nowhere.
 *
 * @param imports of each file, by its path from the clone's root
 */
export function bundleViolations(imports: ReadonlyMap<string, Import[]>): string[] {
  const reached = new Set([...imports.keys()].filter((path) => path.startsWith('web/')));
  const found: string[] = [];
  // A set gives what is added while it is walked through.
  for (const path of reached) {
    for (const { from } of imports.get(path)?.filter((one) => !one.typeOnly) ?? []) {
      const target = from.startsWith('.') ? resolve(path, from) : from;
      const unshared = target.startsWith('src/') && !sharedWithWeb.includes(folderOf(target));
      if (unshared || from.startsWith('node:'))
        found.push(`${path}: runs in the browser and imports ${target}`);
      else if (imports.has(target)) reached.add(target);
    }
  }
  return found;
}

function webViolation(path: string, from: string): string | null {
  const target = resolve(path, from);
  if (target.startsWith('src/')) {
    if (!sharedWithWeb.includes(folderOf(target))) return `the viewer imports ${target}`;
    return languageViolation(path, target);
  }
  // The base map is data, bundled with the viewer.
  return target.startsWith('web/') || target.startsWith('geodata/') ? null : `leaves web/ for ${target}`;
}

function sourceViolation(path: string, from: string): string | null {
  const target = resolve(path, from);
  if (!target.startsWith('src/')) return `leaves src/ for ${target}`;
  const [ownLevel, targetLevel] = [levelOf(path), levelOf(target)];
  if (ownLevel < 0) return `lies in src/${folderOf(path)}, which has no level`;
  if (targetLevel < 0) return `imports src/${folderOf(target)}, which has no level`;
  if (folderOf(path) !== folderOf(target) && targetLevel >= ownLevel) {
    return `src/${folderOf(path)} imports ${target}, which is not lower`;
  }
  return languageViolation(path, target);
}

/** The inside of one language (`src/language/ar`) is known to src/language only, and not to other languages. */
function languageViolation(path: string, target: string): string | null {
  const language = languageOf(target);
  if (language === null) return null;
  const known = path.startsWith('src/language/') && [null, language].includes(languageOf(path));
  return known ? null : `imports the inside of the language ${language}: ${target}`;
}

function languageOf(path: string): string | null {
  return /^src\/language\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function levelOf(path: string): number {
  return levels.findIndex((folders) => folders.includes(folderOf(path)));
}

/** `model` for `src/model/place.ts`. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function resolve(path: string, from: string): string {
  return posix.join(posix.dirname(path), from);
}
