import { z } from 'zod';

/** What a page says of its article in JSON-LD (schema.org Article and what derives from it). */
export interface JsonLdArticle {
  headline?: string;
  datePublished?: string;
  inLanguage?: string;
  url?: string;
  publisher?: string;
  articleBody?: string;
}

const articleType = /(Article|BlogPosting|^Report)$/;
const text = z.string().trim().min(1).optional().catch(undefined);
/** A thing by its name or address, as a string, an object or a list of either. */
const named = (key: 'name' | '@id' | 'alternateName') =>
  z
    .preprocess((given) => {
      const one = Array.isArray(given) ? given[0] : given;
      return one !== null && typeof one === 'object' ? (one as Record<string, unknown>)[key] : one;
    }, z.string().trim().min(1).optional())
    .optional()
    .catch(undefined);

const articleSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).catch(''),
  headline: text,
  name: text,
  datePublished: text,
  dateCreated: text,
  inLanguage: named('alternateName'),
  url: text,
  mainEntityOfPage: named('@id'),
  publisher: named('name'),
  articleBody: text,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function parsed(source: string): unknown {
  const json = source.replace(/^\s*(\/\/\s*)?<!\[CDATA\[|(\/\/\s*)?\]\]>\s*$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line breaks within strings are the commonest fault.
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return null;
    }
  }
}

/** Things of a source: itself, a list's members, an `@graph`, and what a page calls its main entity. */
function things(source: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const queue: unknown[] = [source];
  for (let index = 0; index < queue.length && index < 1000; index++) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, 1000));
    if (!isObject(value)) continue;
    found.push(value);
    queue.push(value['@graph'], value.mainEntity);
  }
  return found;
}

/** The first article that the page's JSON-LD describes; null when there is none that can be read. */
export function jsonLdArticle(sources: readonly string[]): JsonLdArticle | null {
  const all = sources.flatMap((source) => things(parsed(source)));
  for (const thing of all) {
    const read = articleSchema.safeParse(thing);
    if (!read.success || ![read.data['@type']].flat().some((type) => articleType.test(type))) continue;
    const { headline, name, datePublished, dateCreated, inLanguage, url, mainEntityOfPage, articleBody } =
      read.data;
    const publisher = read.data.publisher ?? nameOf(thing.publisher, all);
    return Object.fromEntries(
      Object.entries({
        headline: headline ?? name,
        datePublished: datePublished ?? dateCreated,
        inLanguage,
        url: url ?? mainEntityOfPage,
        publisher,
        articleBody,
      }).filter(([, value]) => value !== undefined),
    );
  }
  return null;
}

/** The name of a thing that is only referred to by its id. */
function nameOf(reference: unknown, all: readonly Record<string, unknown>[]): string | undefined {
  const id = isObject(reference) ? reference['@id'] : undefined;
  const name =
    id === undefined ? undefined : all.find((thing) => thing['@id'] === id && 'name' in thing)?.name;
  return typeof name === 'string' ? name : undefined;
}
