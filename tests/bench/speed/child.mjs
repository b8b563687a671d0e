// One measurement in a process of its own, so that none warms up another: node child.mjs load|tokenize|match|extract ROOT [JSONL…]
// Prints one line of JSON. It loads the built program, as users run it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [measure, root, ...files] = process.argv.slice(2);
const built = (path) => import(pathToFileURL(join(root, 'dist', 'src', path)).href);
const megabyte = 1e6;
/** The first pass meets every word for the first time and code that is not compiled yet; the median is of the others. */
const passes = 7;

/** CPU seconds of this process, which others on the machine do not change as they change the clock. */
function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / megabyte;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const lines = () => files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));

function throughput(work) {
  const texts = lines().map((line) => JSON.parse(line).text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / megabyte;
  const rates = Array.from({ length: passes }, () => megabytes / cpuSeconds(() => texts.forEach(work)));
  return { megabytes, first: rates[0], median: median(rates.slice(1)) };
}

async function openGazetteer() {
  const { loadEmbeddedGazetteer } = await built('gazetteer/embedded.js');
  return loadEmbeddedGazetteer(join(root, 'dist', 'gazetteer.bin'));
}

const measures = {
  async load() {
    const { loadEmbeddedGazetteer } = await built('gazetteer/embedded.js');
    const start = performance.now();
    const cpu = cpuSeconds(() => loadEmbeddedGazetteer(join(root, 'dist', 'gazetteer.bin')));
    const milliseconds = performance.now() - start;
    return {
      milliseconds,
      cpuMilliseconds: cpu * 1000,
      residentMegabytes: process.memoryUsage().rss / megabyte,
    };
  },
  async tokenize() {
    const { tokenize } = await built('language/tokenize.js');
    return throughput(tokenize);
  },
  async match() {
    const gazetteer = await openGazetteer();
    return throughput((text) => gazetteer.matchText(text));
  },
  async extract() {
    const gazetteer = await openGazetteer();
    const { createExtractor } = await built('extract/extractReport.js');
    const { readRecord } = await built('readers/jsonLinesRecord.js');
    const { makeReport } = await built('readers/makeReport.js');
    const { toJson } = await built('model/json.js');
    const extract = createExtractor({ gazetteer });
    const given = lines();
    let bytes = 0;
    const seconds = cpuSeconds(() => {
      for (const line of given) {
        const { report } = makeReport(readRecord(line).given, {});
        bytes += JSON.stringify(toJson(extract(report))).length;
      }
    });
    return { reports: given.length, seconds, bytes, residentMegabytes: process.memoryUsage().rss / megabyte };
  },
};

console.log(JSON.stringify(await measures[measure]()));
