// Reads mutated inputs through all readers: node tests/fuzz/run.mjs [INPUTS [SEED]]
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.on('uncaughtException', (error) => {
  console.error('thrown outside of the readers:', error);
  process.exit(1);
});
const file = fileURLToPath(new URL('./fuzz.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.main(process.argv.slice(2));
