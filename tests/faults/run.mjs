// Kills imports at random moments: node tests/faults/run.mjs [--kills 100] [--reports 2000] [--seed 1] [--engine sqlite|postgresql]
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const file = fileURLToPath(new URL('./faults.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.main(process.argv.slice(2));
