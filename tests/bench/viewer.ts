import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../e2e/support/browser.ts';
import { firstScreenBytes } from './viewer/firstScreenBytes.ts';
import { madeUpDataset } from './viewer/madeUpDataset.ts';
import { type Measured, measureViewer } from './viewer/measure.ts';
import { serveDataset, webRoot } from './viewer/serveDataset.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];

async function measure(incidents: number): Promise<Measured> {
  const file = madeUpDataset(incidents);
  const columns = file('incidents.arrow');
  if (!columns) throw new Error('the made-up dataset has no columns');
  const server = await serveDataset(file);
  const browser = await launchBrowser();
  try {
    // Compressed once before: a server of many readers has it ready.
    await fetch(`${server.url}dataset/incidents.arrow`, { headers: { 'Accept-Encoding': 'br' } });
    return await measureViewer(browser, server.url, incidents, gzipSync(columns).length);
  } finally {
    await browser.close();
    await server.close();
  }
}

const round = (value: number): string => String(Math.round(value));
const columns: [string, (row: Measured) => string][] = [
  ['incidents', (row) => row.incidents.toLocaleString('en')],
  ['first render ms', (row) => round(row.firstRenderMs)],
  ['load task ms', (row) => round(row.loadTaskMs)],
  ['brush task ms', (row) => round(row.brushTaskMs)],
  ['pan task ms', (row) => round(row.panTaskMs)],
  ['filter task ms', (row) => round(row.filterTaskMs)],
  ['brush to map ms p95', (row) => round(row.brushToMapMs)],
  ['bytes/incident gz', (row) => row.bytesPerIncident.toFixed(1)],
  ['memory MB', (row) => round(row.memoryMb)],
  ['DOM nodes', (row) => String(row.domNodes)],
];

/** `npm run bench:viewer [-- --only 10000]`: measures the built viewer in headless Chromium and prints the table. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' } } });
  const wanted = values.only ? values.only.split(',').map(Number) : sizes;
  const rows: Measured[] = [];
  for (const size of wanted) {
    rows.push(await measure(size));
    console.log(JSON.stringify(rows.at(-1)));
  }
  console.log(`| ${columns.map(([name]) => name).join(' | ')} |\n|${' --- |'.repeat(columns.length)}`);
  for (const row of rows) console.log(`| ${columns.map(([, show]) => show(row)).join(' | ')} |`);
  console.log(`scripts of the first screen: ${round(firstScreenBytes(webRoot) / 1000)} kB gzipped`);
}
