import { describe, expect, it } from 'vitest';
import { findWordCluster } from '../../../src/geoparse/learned/WordClusters.ts';
import { readWeights, writeWeights } from '../../../src/geoparse/learned/weightsFile.ts';
import { madeUpWeights } from './weights.ts';

describe('readWeights(writeWeights(weights))', () => {
  it('gives the weights back', () => {
    const weights = madeUpWeights();
    expect(readWeights(writeWeights(weights))).toEqual(weights);
  });

  it('reads bytes that lie anywhere in a buffer', () => {
    const bytes = writeWeights(madeUpWeights());
    const wide = new Uint8Array(bytes.length + 3);
    wide.set(bytes, 3);
    expect(readWeights(wide.subarray(3))).toEqual(madeUpWeights());
  });

  it('finds the clusters of words by their hashes, and none for other words', () => {
    const { clusters } = readWeights(writeWeights(madeUpWeights()));
    expect(findWordCluster(clusters, 'قرية')).toBeGreaterThanOrEqual(0);
    expect(findWordCluster(clusters, 'قريتان')).toBe(-1);
  });

  it.each([
    [
      'no weights',
      (): Uint8Array => new TextEncoder().encode('something else, long enough to hold a head'),
      'not the weights',
    ],
    ['nothing', (): Uint8Array => new Uint8Array(0), 'not the weights'],
    ['a file cut short', (): Uint8Array => writeWeights(madeUpWeights()).slice(0, -9), 'cut short'],
    [
      'a damaged file',
      (): Uint8Array => {
        const bytes = writeWeights(madeUpWeights());
        bytes[bytes.length - 100] = 1 + (bytes[bytes.length - 100] ?? 0);
        return bytes;
      },
      'damaged',
    ],
    [
      'weights of other features',
      (): Uint8Array => {
        const { head, ...rest } = madeUpWeights();
        return writeWeights({ head: { ...head, featuresVersion: 999 }, ...rest });
      },
      'features 999',
    ],
    [
      'arrays that do not fit',
      (): Uint8Array => {
        const { head, ...rest } = madeUpWeights();
        return writeWeights({ head: { ...head, bits: 12 }, ...rest });
      },
      'do not fit',
    ],
  ])('refuses %s, and says how to go on', (_, bytes, problem) => {
    expect(() => readWeights(bytes())).toThrow(problem);
    expect(() => readWeights(bytes())).toThrow('--no-model');
  });
});
