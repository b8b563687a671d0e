import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RevisionWatch } from '../../../src/server/RevisionWatch.ts';
import { createReadApi } from '../../../src/server/v1/readApi.ts';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore.ts';
import { serverOf, type TestServer } from '../api/serverOf.ts';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; schema: Record<string, unknown> }[];
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>;
}
interface Document {
  openapi: string;
  info: { version: string };
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
}

let at: TestServer;
let document: Document;
beforeAll(async () => {
  at = await serverOf();
  document = (await at.ask('GET', '/api/v1/openapi.json')).body as Document;
});
afterAll(async () => await at.close());

/** Everything below a value that stands under this key. */
function* under(value: unknown, key: string): Generator<unknown> {
  if (value === null || typeof value !== 'object') return;
  for (const [name, one] of Object.entries(value)) {
    if (name === key) yield one;
    yield* under(one, key);
  }
}

describe('the OpenAPI document', () => {
  it('has every route of the read API', () => {
    const store = openSqliteStore(':memory:');
    const api: Hono = createReadApi({
      store,
      version: '1',
      now: () => new Date(),
      cors: [],
      watch: new RevisionWatch(store),
    });
    const routes = api.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
    const paths = routes.map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'));
    expect(paths.filter((path) => path !== '/openapi.json').sort()).toEqual(
      Object.keys(document.paths).sort(),
    );
  });

  it('says its own version and the one of Balagh', () => {
    expect([document.openapi, document.info.version]).toEqual(['3.1.0', '0.0.0-test']);
  });

  it('names every parameter as the address has it', () => {
    const parameters = document.paths['/incidents']?.get.parameters ?? [];
    expect(parameters.map(({ name }) => name)).toEqual([
      'limit',
      'cursor',
      'format',
      'bbox',
      'from',
      'to',
      'type',
      'sub_type',
      'assertion',
      'outlet',
      'claimant',
      'place',
      'country',
      'admin1',
      'text',
      'updated_since',
    ]);
    expect(parameters[0]?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000 });
    expect(parameters.find(({ name }) => name === 'type')?.schema).toMatchObject({ type: 'array' });
    expect(document.paths['/reports/{id}']?.get.parameters).toMatchObject([{ name: 'id', in: 'path' }]);
  });

  it('refers only to schemas that are there', () => {
    const refs = [...under(document, '$ref')] as string[];
    const there = Object.keys(document.components.schemas).map((id) => `#/components/schemas/${id}`);
    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter((ref) => !there.includes(ref))).toEqual([]);
  });

  it('names what is answered in snake_case', () => {
    const names = [...under(document.components, 'properties')].flatMap((one) => Object.keys(one as object));
    expect(names).toContain('radius_m');
    expect(names.filter((name) => /[A-Z]/.test(name))).toEqual([]);
    expect(
      [...under(document.components, 'required')].flat().filter((name) => /[A-Z]/.test(String(name))),
    ).toEqual([]);
  });

  it('gives every format of incidents', () => {
    expect(Object.keys(document.paths['/incidents']?.get.responses['200']?.content ?? {})).toEqual([
      'application/json',
      'application/geo+json',
      'text/csv',
      'application/vnd.apache.arrow.stream',
    ]);
  });
});
