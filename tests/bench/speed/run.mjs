// Measures the speed and prints a table: node tests/bench/speed/run.mjs [--shared DIR]
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const file = fileURLToPath(new URL('./speed.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.main(process.argv.slice(2));
