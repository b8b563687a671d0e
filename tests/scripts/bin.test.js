import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const bin = fileURLToPath(new URL('../../bin', import.meta.url));

/** Runs balagh as it is published: bin/ and dist/ without the sources. @param {string} program @param {string[]} args @param {Record<string, string>} [env] */
function runPublished(program, args, env = {}) {
  const folder = temporaryFolder();
  cpSync(bin, join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist', 'src', 'cli'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'dist', 'src', 'cli', 'main.js'), program);
  return spawnSync(process.execPath, [join(folder, 'bin', 'balagh.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, BALAGH_DEBUG: '', ...env },
  });
}

describe('bin/balagh.js of a published package', () => {
  it('builds nothing, hands all arguments on and ends with the exit code of the program', () => {
    const program = 'export async function main(args) { console.log(JSON.stringify(args)); return 2; }';
    const { stdout, stderr, status } = runPublished(program, ['import', 'two words', '--lang', 'ar']);
    expect(JSON.parse(stdout)).toEqual(['import', 'two words', '--lang', 'ar']);
    expect(stderr).toBe('');
    expect(status).toBe(2);
  });

  it('says in one line what went wrong when the program fails', () => {
    const program = "export async function main() { throw new Error('the disk is full'); }";
    const { stderr, status } = runPublished(program, []);
    expect(stderr).toBe('balagh: the disk is full\n');
    expect(status).toBe(1);
    const { stderr: more } = runPublished(program, [], { BALAGH_DEBUG: '1' });
    expect(more).toMatch(/^balagh: Error: the disk is full\n\s+at main /);
  });
});
