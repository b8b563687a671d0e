/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (key: string): string =>
  key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function renameKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [rename(key), renameKeys(item, rename)]),
  );
}

/** The JSON form of a model value: the same tree with snake_case keys. The one place where names are mapped outwards. */
export function toJson(value: unknown): JsonValue {
  return renameKeys(value, snake) as JsonValue;
}

/** Parsed JSON with camelCase keys, still to be read by a schema. The one place where names are mapped inwards. */
export function fromJson(value: unknown): unknown {
  return renameKeys(value, camel);
}
