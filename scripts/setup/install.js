import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './runQuietly.js';

/** @typedef {{version?: string, link?: boolean, optional?: boolean, devOptional?: boolean}} LockedPackage */

/**
 * True when node_modules holds the packages that package-lock.json names. npm keeps its own list of what it installed
 * and writes it last, so an installation that was interrupted counts as none.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return holdsAll(packagesOf(join(root, 'package-lock.json')), packagesOf(installed));
}

/**
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 */
export function holdsAll(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    // Packages for other systems are in the lock and never installed here.
    if (!found) return path === '' || entry.optional === true || entry.devOptional === true;
    return found.version === entry.version;
  });
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Installs what package-lock.json names, with what the build and the tests need. `npm install` and not `npm ci`, which
 * would first remove node_modules from under a server that runs from this clone.
 *
 * @param {string} root
 * @throws {Error} with npm's output; or when package.json asks for others than package-lock.json names
 */
export async function install(root) {
  const [command, ...first] = npmCommand();
  // `npx` tells its children which folder it works in; here it is always the clone.
  const { npm_config_local_prefix: _, ...env } = process.env;
  await runQuietly(
    'installing the packages (this needs the network once)',
    command,
    [...first, 'install', '--no-save', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'].concat(
      '--loglevel=error',
      '--no-update-notifier',
    ),
    { cwd: root, env, shell: command.endsWith('.cmd') },
  );
  if (!isInstalled(root)) {
    throw new Error('package-lock.json does not fit package.json: run npm install, and commit both files.');
  }
}

/** The npm that started us, else the one beside this Node.js, else the one on the PATH. @returns {[string, ...string[]]} */
export function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  );
  if (script) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
