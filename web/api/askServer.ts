import { readStatus } from './api.ts';
import { useServer } from './server.ts';

/** Asks the server who one is there, what one may do, and which data it has. Throws an ApiError; an AbortError by `signal`. */
export async function askServer(signal?: AbortSignal): Promise<void> {
  const { write, datasetVersion, signIn, name, role } = await readStatus(signal);
  if (signal?.aborted) return;
  const version = datasetVersion === null ? {} : { datasetVersion };
  useServer.setState({ write, signIn, name, role, ...version });
}
