import { z } from 'zod';
import { askServer } from '../api/askServer.ts';
import { request } from '../api/request.ts';

const signedInSchema = z.object({ role: z.enum(['reader', 'editor', 'admin']), name: z.string() });
const signedOutSchema = z.object({ signedOut: z.boolean() });

/** Signs in; the server keeps the token in a cookie that this page cannot read. Throws an ApiError. */
export async function signIn(token: string): Promise<void> {
  await request('session', signedInSchema, { method: 'POST', body: { token } });
  await askServer();
}

/** Signs out, and begins anew: nothing that only a reader with a token may see stays on the page. Throws an ApiError. */
export async function signOut(): Promise<void> {
  await request('session', signedOutSchema, { method: 'DELETE', body: {} });
  location.reload();
}
