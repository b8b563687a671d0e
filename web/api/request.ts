import type { z } from 'zod';
import { fromJson, toJson } from '../../src/model/json.ts';

/** Where the server takes what people write, relative to the page. A static site has nothing there. */
const apiFolder = './api/';

/**
 * What the server refused, or that it did not answer (status 0). `message` is the server's own sentence, in English;
 * `details` is what else it said, keys in camelCase.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** In camelCase; sent as JSON in snake_case. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

async function contentOf(response: Response): Promise<unknown> {
  try {
    return fromJson(await response.json());
  } catch (cause) {
    // An error page in place of JSON still has its status.
    if (!response.ok) return {};
    throw new ApiError(response.status, (cause as Error).message);
  }
}

/** Asks the server and reads its answer by the schema. Throws an ApiError; an AbortError when `signal` ends it. */
export async function request<T>(
  path: string,
  schema: z.ZodType<T>,
  { method = 'GET', body, signal }: ApiRequest = {},
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new URL(`${apiFolder}${path}`, document.baseURI), {
      method,
      cache: 'no-store',
      ...(signal ? { signal } : {}),
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(toJson(body)) }),
    });
  } catch (cause) {
    if ((cause as Error).name === 'AbortError') throw cause;
    throw new ApiError(0, (cause as Error).message);
  }
  const content = await contentOf(response);
  if (!response.ok) {
    const { error, ...details } = (content ?? {}) as Record<string, unknown>;
    throw new ApiError(response.status, typeof error === 'string' ? error : response.statusText, details);
  }
  const answer = schema.safeParse(content);
  if (!answer.success) throw new ApiError(response.status, answer.error.message);
  return answer.data;
}
