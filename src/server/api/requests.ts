import type { Context } from 'hono';
import { type ZodError, z } from 'zod';
import { personSchema } from '../../model/correction.ts';
import { fromJson, toJson } from '../../model/json.ts';

/** A request that cannot be done, with the status and what to tell: caught by the API, answered as JSON. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: 400 | 401 | 403 | 404 | 406 | 409 | 413 | 415 | 422 | 503;
  readonly details: Record<string, unknown>;
  constructor(status: RequestError['status'], message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

const snake = (key: PropertyKey): string =>
  typeof key === 'number' ? String(key) : (Object.keys(toJson({ [key]: 0 }) as object)[0] ?? '');

/** What is wrong with a request, field by field, in words. */
export function fieldErrors(error: ZodError): { field: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ field: path.map(snake).join('.') || 'body', message }));
}

/** Throws a RequestError that names the fields. */
export function refuseFields(error: ZodError): never {
  const fields = fieldErrors(error);
  throw new RequestError(400, fields.map(({ field, message }) => `${field}: ${message}`).join('; '), {
    fields,
  });
}

/** The body of a request as the schema has it, keys in camelCase. Throws a RequestError that names what is wrong. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  let given: unknown;
  try {
    given = fromJson(await c.req.json());
  } catch (error) {
    // What is too long fails while it is read.
    if (error instanceof RequestError || (error as Error).name === 'BodyLimitError') throw error;
    throw new RequestError(400, 'body: is no JSON');
  }
  const parsed = schema.safeParse(given);
  return parsed.success ? parsed.data : refuseFields(parsed.error);
}

/** A number in the path, as of a correction. Throws a RequestError. */
export function numberOf(given: string | undefined, what: string): number {
  const number = Number(given);
  if (!/^[1-9]\d{0,14}$/.test(given ?? '')) throw new RequestError(404, `there is no ${what} ${given}`);
  return number;
}

const signedSchema = z.object({ by: personSchema });

/**
 * Under which name something is done: the holder's of the token, where there is one, else the name that a person gives.
 * Throws a RequestError where there is none.
 */
export function signedBy(c: Context, given: string | undefined): string {
  const { name } = c.get('identity');
  if (name !== null) return name;
  const parsed = signedSchema.safeParse({ by: given });
  return parsed.success ? parsed.data.by : refuseFields(parsed.error);
}
