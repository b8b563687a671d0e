import { readOpml } from '../../src/readers/feed/opml.ts';
import { readReports } from '../../src/readers/readReports.ts';
import { memoryIo } from '../readers/memoryIo.ts';
import { mutate, seededRandom } from './mutate.ts';
import { largeSamples, samples } from './samples.ts';

/** What came of reading mutated inputs; `problems` is empty when all were read or refused in words. */
export interface FuzzResult {
  inputs: number;
  reports: number;
  refusals: number;
  slowestMs: number;
  slowestInput: string;
  /** The most the process held at any time, in megabytes. */
  mostMemoryMb: number;
  problems: string[];
}

/** Every so many inputs one is large. */
const LARGE_EVERY = 250;
const CHUNK_BYTES = 4096;

/** The sample that an input is made of. */
function sampleOf(index: number): readonly [name: string, bytes: Uint8Array] {
  const turn = Math.floor(index / LARGE_EVERY);
  const large =
    index % LARGE_EVERY === LARGE_EVERY - 1 ? largeSamples[turn % largeSamples.length] : undefined;
  return large ? [large[0], large[1]()] : (samples[index % samples.length] ?? ['a.txt', new Uint8Array()]);
}

/** Longest that one input may take, and the most memory that the process may hold. */
const MOST_MS = 5000;
const MOST_MEMORY_MB = 1000;

/**
 * Reads `inputs` mutated samples through all readers. A throw, a wait over 5 s or memory over 1,000 MB is a problem, named
 * with the number that makes the same input again under the same seed.
 */
export async function fuzzReaders(inputs: number, seed: number): Promise<FuzzResult> {
  const result: FuzzResult = {
    inputs: 0,
    reports: 0,
    refusals: 0,
    slowestMs: 0,
    slowestInput: '',
    mostMemoryMb: 0,
    problems: [],
  };
  for (let index = 0; index < inputs; index += 1) {
    const random = seededRandom(seed + index);
    const [name, sample] = sampleOf(index);
    const [, other] = samples[Math.floor(random() * samples.length)] ?? ['a.txt', new Uint8Array()];
    const bytes = mutate(sample, other, random);
    const label = `input ${seed + index} (${name}, ${bytes.length} bytes)`;
    const started = performance.now();
    try {
      // Lists of feeds are no reports: they have a reader of their own.
      if (name.endsWith('.opml')) result['error' in readOpml(bytes) ? 'refusals' : 'reports'] += 1;
      else
        for await (const { ok } of readReports(name, {}, memoryIo({ [name]: bytes }, CHUNK_BYTES))) {
          if (ok) result.reports += 1;
          else result.refusals += 1;
        }
    } catch (error) {
      result.problems.push(`${label}: thrown: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const ms = performance.now() - started;
    if (ms > result.slowestMs) Object.assign(result, { slowestMs: ms, slowestInput: label });
    if (ms > MOST_MS) result.problems.push(`${label}: took ${Math.round(ms)} ms`);
    const memoryMb = process.memoryUsage.rss() / 1_000_000;
    if (memoryMb > MOST_MEMORY_MB && result.mostMemoryMb <= MOST_MEMORY_MB) {
      result.problems.push(`${label}: memory over ${MOST_MEMORY_MB} MB`);
    }
    result.mostMemoryMb = Math.max(result.mostMemoryMb, memoryMb);
    result.inputs += 1;
  }
  return result;
}

/** `npm run test:fuzz [-- INPUTS [SEED]]` */
export async function main([inputs = '10000', seed = '1']: string[]): Promise<void> {
  const result = await fuzzReaders(Number(inputs), Number(seed));
  console.log(
    `${result.inputs} mutated inputs (seed ${seed}): ${result.reports} reports, ${result.refusals} refusals, ` +
      `slowest ${Math.round(result.slowestMs)} ms (${result.slowestInput}), most memory ${Math.round(result.mostMemoryMb)} MB`,
  );
  for (const problem of result.problems.slice(0, 20)) console.error(problem);
  console.log(result.problems.length === 0 ? 'no crash, no hang' : `${result.problems.length} problems`);
  process.exitCode = result.problems.length === 0 ? 0 : 1;
}
