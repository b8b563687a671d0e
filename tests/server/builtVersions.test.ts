import { describe, expect, it } from 'vitest';
import { datasetVersion } from '../../src/dataset/build/buildDataset.ts';
import type { Manifest } from '../../src/dataset/format.ts';
import { BuiltVersions } from '../../src/server/BuiltVersions.ts';
import type { Store } from '../../src/store/Store.ts';

/** The versions of a store that is written to between all builds; each has so many rows. */
async function builtOf(revisions: readonly string[], incidents: number) {
  const letGo: string[] = [];
  let revision = '';
  const versions = new BuiltVersions({
    store: {} as Store,
    now: () => new Date(0),
    build: async () => {
      const version = revision;
      const manifest = { version: datasetVersion(version), incidents } as Manifest;
      return { manifest, file: async () => null, letGo: () => letGo.push(version) };
    },
    slowMs: Number.POSITIVE_INFINITY,
    onBuilt: () => {},
    onError: () => {},
  });
  for (revision of revisions) await versions.current(revision);
  const kept = revisions.filter((each) => versions.of(datasetVersion(each)));
  return { kept, letGo };
}

describe('the versions of a dataset that are kept', () => {
  it('are the newest three; the others are let go', async () => {
    expect(await builtOf(['a', 'b', 'c', 'd', 'e'], 1000)).toEqual({
      kept: ['c', 'd', 'e'],
      letGo: ['a', 'b'],
    });
  });

  it('are fewer where they are large, but always the newest', async () => {
    expect((await builtOf(['a', 'b', 'c', 'd'], 600_000)).kept).toEqual(['c', 'd']);
    expect((await builtOf(['a', 'b', 'c', 'd'], 2_000_000)).kept).toEqual(['d']);
  });
});
