import { z } from 'zod';
import { toJson } from '../../model/json.ts';
import * as answers from './answers.ts';
import { mediaTypes } from './format.ts';
import type { Content, Operation } from './operations.ts';

type Json = Record<string, unknown>;

/** The schemas that the document names; what they hold in common is referred to. */
const named = {
  Error: answers.errorSchema,
  Incident: answers.incidentAnswer,
  IncidentPage: answers.incidentPage,
  IncidentFeature: answers.incidentFeature,
  IncidentFeatureCollection: answers.incidentCollection,
  Report: answers.reportAnswer,
  ReportPage: answers.reportPage,
  Place: answers.placeAnswer,
  PlacePage: answers.placePage,
  PlaceFeature: answers.placeFeature,
  PlaceFeatureCollection: answers.placeCollection,
  OutletPage: answers.outletPage,
  Group: answers.groupAnswer,
  GroupPage: answers.groupPage,
};

const snake = (key: string): string => Object.keys(toJson({ [key]: 0 }) as object)[0] as string;
const refTo = (id: string): string => `#/components/schemas/${id}`;

/** A JSON Schema of the model as its JSON is: keys in snake_case, and open to what a later version adds. */
function outwards(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(outwards);
  if (schema === null || typeof schema !== 'object') return schema;
  const made: Json = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$schema' || key === '$id' || (key === 'additionalProperties' && value === false)) continue;
    if (key === 'properties')
      made[key] = Object.fromEntries(
        Object.entries(value as Json).map(([name, one]) => [snake(name), outwards(one)]),
      );
    else if (key === 'required') made[key] = (value as string[]).map(snake);
    else if (key === 'propertyNames' && Array.isArray((value as Json).enum))
      made[key] = { ...(value as Json), enum: ((value as Json).enum as string[]).map(snake) };
    else made[key] = outwards(value);
  }
  return made;
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, io: 'output' });
  return outwards(schemas) as Json;
}

function schemaOf(content: Content): Json {
  if (content === 'bytes') return {};
  if (typeof content === 'string') return { type: 'string' };
  const id = Object.entries(named).find(([, schema]) => schema === content)?.[0];
  if (id === undefined) throw new Error('an answer of the API has no name in openApi.ts');
  return { $ref: refTo(id) };
}

const mediaTypeOf = (format: string): string =>
  format === 'events' ? 'text/event-stream' : mediaTypes[format as keyof typeof mediaTypes];

function parametersOf({ path, query }: Operation): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  const inQuery = Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as Json;
    const isList = rest.type === 'array';
    return {
      name: snake(name),
      in: 'query',
      required: required.includes(name),
      ...(description ? { description } : {}),
      ...(isList ? { style: 'form', explode: true } : {}),
      schema: rest,
    };
  });
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery];
}

const failure = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: refTo('Error') } } },
});

function pathItem(operation: Operation): Json {
  const { id, path, summary, answers: given } = operation;
  const content = Object.entries(given).map(([format, one]) => [
    mediaTypeOf(format),
    { schema: schemaOf(one) },
  ]);
  return {
    get: {
      operationId: id,
      summary,
      parameters: parametersOf(operation),
      responses: {
        200: { description: 'what was asked for', content: Object.fromEntries(content) },
        304: { description: 'the same as the ETag of If-None-Match' },
        400: failure('a parameter is wrong; the words say what is allowed'),
        ...(path.includes(':') ? { 404: failure('there is none of this id') } : {}),
        406: failure('none of the formats that Accept names'),
      },
    },
  };
}

/** The OpenAPI 3.1 document of these operations; `version` is Balagh's. */
export function openApiDocument(operations: readonly Operation[], version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Balagh',
      version,
      description:
        'What news reports say happened, where and when. Nothing here is a fact: every incident is a claim of the report it names. Days are YYYY-MM-DD, lengths metres, coordinates WGS 84 degrees; null is unknown.',
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path.replaceAll(/:(\w+)/g, '{$1}'), pathItem(operation)]),
    ),
    components: { schemas: componentSchemas() },
  };
}
