import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A browser that Playwright can start: the program, and the environment it needs (null: the usual one). */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string> | null;
}

/** True where the Chromium inside `@sparticuz/chromium` can run: Linux on x64 with the GNU C library. */
export function bundledChromiumRuns(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` with its own shared libraries and fonts, once for each version, into a
 * folder of ours, so that it starts on a machine without libnss3, libexpat1 or any font.
 */
export async function unpackBundledChromium(): Promise<BrowserProgram> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const version = await packageVersion(entry);
  const folder = join(await ownTemporaryFolder(), `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, entry);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fontconfig'),
    },
  };
}

async function packageVersion(entry: string): Promise<string> {
  const text = await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** A folder only this user can write to: what lies in it is executed. */
async function ownTemporaryFolder(): Promise<string> {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `balagh-tests-${uid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await stat(folder)).uid !== uid) {
    throw new Error(`${folder} belongs to another user: remove it, or set TMPDIR to a folder of yours.`);
  }
  return folder;
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`);
  // The package unpacks its shared libraries only where it believes to run on AWS, and always into TMPDIR. Both are
  // told to a child process, so that nothing of it reaches the tests.
  const script = `import(${JSON.stringify(pathToFileURL(entry).href)}).then((module) => (module.default.default ?? module.default).executablePath())`;
  await run(process.execPath, ['-e', script], {
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  await mkdir(join(unfinished, 'fontconfig'));
  await writeFile(join(unfinished, 'fontconfig', 'fonts.conf'), fontconfig(folder));
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Another test run was quicker.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** Only the package's own fonts, so that a screenshot does not depend on what is installed on the machine. */
function fontconfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fontconfig', 'cache')}</cachedir>
</fontconfig>
`;
}
