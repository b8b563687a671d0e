import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** The holder renews its lock at this interval, milliseconds. */
const HEARTBEAT_MS = 5_000;
/** A lock not renewed for this long belongs to nobody, milliseconds: its process hangs, or its number was given anew. */
const STALE_MS = 60_000;
const POLL_MS = 200;

/**
 * Runs `work` while no other process does so with the same lock file. A lock whose process is gone is taken over.
 *
 * @template T
 * @param {string} file in an existing folder
 * @param {() => Promise<T>} work
 * @param {(holder: number) => void} [onWait] told once, with the other process's number, when there is one
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  let told = false;
  while (!create(file, mine)) {
    const holder = read(file);
    if (holder !== null && isStale(file, holder)) {
      takeAway(file, holder);
      continue;
    }
    if (holder !== null && !told) {
      told = true;
      onWait(parse(holder).pid);
    }
    await sleep(POLL_MS);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

/** @param {string} file @param {string} content */
function create(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @returns {string | null} */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** @param {string} content @returns {{pid: number, host: string}} of nobody when it cannot be read */
function parse(content) {
  try {
    return JSON.parse(content);
  } catch {
    return { pid: 0, host: '' };
  }
}

/** @param {string} file @param {string} content */
function isStale(file, content) {
  const { pid, host } = parse(content);
  if (host === hostname() && !isAlive(pid)) return true;
  const renewed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return renewed !== undefined && Date.now() - renewed > STALE_MS;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Removes a stale lock. Two processes may both have found it stale; the slower one must not remove the lock that the
 * quicker one has made since, so it looks at what it took, and puts a fresh one back.
 *
 * @param {string} file @param {string} stale
 */
function takeAway(file, stale) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
