// Trains what Balagh learns. The gold files are not in the repository; their folder is given. From the clone, after a build:
//   node scripts/train/run.mjs recogniser --gold EVAL_FOLDER --raw REPORTS_FOLDER [--cross-validate] [--out FILE]
// About three minutes on one core; --cross-validate takes ten trainings more, and writes its predictions beside the weights.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [script, ...rest] = process.argv.slice(2);
if (script !== 'recogniser') {
  console.error(
    'usage: node scripts/train/run.mjs recogniser --gold FOLDER --raw FOLDER [--cross-validate] [--out FILE]',
  );
  process.exit(2);
}
const file = fileURLToPath(new URL(`./${script}/main.ts`, import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.main(rest);
