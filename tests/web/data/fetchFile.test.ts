import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes, fetchJson, readAsStored } from '../../../web/data/fetchFile.ts';
import { LoadError } from '../../../web/data/LoadError.ts';

/** A host that has this one file at any address, and what was asked of it. */
function host(body: Uint8Array): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(body as Uint8Array<ArrayBuffer>);
  });
  return asked;
}

const utf8 = new TextEncoder();
const noProgress = () => {};

afterEach(() => {
  readAsStored({});
  vi.unstubAllGlobals();
});

describe('files of a dataset', () => {
  it('are asked for by their names where the manifest says nothing of compression', async () => {
    const asked = host(utf8.encode('{"a":1}'));
    expect(await fetchJson('rows/1.json', 'v1')).toEqual({ a: 1 });
    expect(asked).toEqual(['./dataset/rows/1.json?v=v1']);
  });

  it('are asked for with .gz and unpacked where it says so, all but the manifest itself', async () => {
    readAsStored({ compression: 'gzip' });
    const asked = host(gzipSync('{"a":"ع"}'));
    expect(await fetchJson('rows/1.json', 'v1')).toEqual({ a: 'ع' });
    expect(await fetchBytes('incidents.arrow', 'v1', noProgress)).toEqual(utf8.encode('{"a":"ع"}'));
    await fetchJson('manifest.json', null);
    expect(asked.map((url) => url.slice('./dataset/'.length))).toEqual([
      'rows/1.json.gz?v=v1',
      'incidents.arrow.gz?v=v1',
      'manifest.json',
    ]);
  });

  it('are read as they are where the host has unpacked them already', async () => {
    readAsStored({ compression: 'gzip' });
    host(utf8.encode('{"a":1}'));
    expect(await fetchJson('rows/1.json', 'v1')).toEqual({ a: 1 });
  });

  it('are said to be damaged where they are cut short or no JSON', async () => {
    readAsStored({ compression: 'gzip' });
    host(gzipSync('{"a":"a text that is long enough to be cut"}').subarray(0, 30));
    await expect(fetchJson('rows/1.json', 'v1')).rejects.toMatchObject({
      kind: 'damaged',
      file: 'rows/1.json',
    });
    host(utf8.encode('<html>'));
    await expect(fetchJson('rows/1.json', 'v1')).rejects.toBeInstanceOf(LoadError);
  });
});
