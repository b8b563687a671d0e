import { spawn } from 'node:child_process';

/**
 * Runs a program without its output, which is only shown when it fails.
 *
 * @param {string} what for the error: "compiling the program"
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean}} options
 * @returns {Promise<void>}
 * @throws {Error} with all that the program wrote, when it cannot start or ends with another code than 0
 */
export function runQuietly(what, command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new Error(`${what} failed: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${what} failed (${signal ?? `exit code ${code}`}):\n${Buffer.concat(output).toString()}`,
          ),
        );
    });
  });
}
