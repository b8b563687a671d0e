// Runs one of the benchmarks of this folder: node tests/bench/run.mjs geoparse [OPTIONS]
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...rest] = process.argv.slice(2);
if (!name) {
  console.error(
    'usage: node tests/bench/run.mjs geoparse|incidents|import|workers|writes|export|queries|server|viewer|speed/speed [OPTIONS]',
  );
  process.exit(2);
}
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.main(rest);
