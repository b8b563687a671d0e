// Runs one of the TypeScript scripts of this folder: node geodata/gazetteer/run.mjs check [ARGUMENTS]
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  console.error(
    'usage: node geodata/gazetteer/run.mjs check|wanted|derive/countries|derive/divisions|derive/counties|derive/usPlaces [ARGUMENTS]',
  );
  process.exit(2);
}
const file = fileURLToPath(new URL(`./${script.replace(/\.ts$/, '')}.ts`, import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
await module.main(rest);
