/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (key: string): string =>
  key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A model has some hundred keys; what comes from outside may have any, and is not remembered without end. */
const MOST_KEYS = 1000;

/** The renaming, worked out once for each key. */
function remembered(rename: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const name = known.get(key);
    if (name !== undefined) return name;
    const made = rename(key);
    if (known.size < MOST_KEYS) known.set(key, made);
    return made;
  };
}

const toSnake = remembered(snake);
const toCamel = remembered(camel);

function renameKeys(value: unknown, rename: (key: string) => string): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  const renamed: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const name = rename(key);
    // As a plain assignment this one key would set the prototype.
    const made = renameKeys(item, rename);
    if (name === '__proto__') Object.defineProperty(renamed, name, { value: made, enumerable: true });
    else renamed[name] = made;
  }
  return renamed;
}

/** The JSON form of a model value: the same tree with snake_case keys. The one place where names are mapped outwards. */
export function toJson(value: unknown): JsonValue {
  return renameKeys(value, toSnake) as JsonValue;
}

/** Parsed JSON with camelCase keys, still to be read by a schema. The one place where names are mapped inwards. */
export function fromJson(value: unknown): unknown {
  return renameKeys(value, toCamel);
}
