import { join } from 'node:path';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';
import { CommandError } from './errors.ts';
import { packageRoot } from './packageRoot.ts';
import type { Services } from './services.ts';

const missing = async (): Promise<never> => {
  throw new CommandError('the gazetteer is not part of this build yet');
};

/** The parts of the real program. */
export const programServices: Services = {
  webRoot: join(packageRoot, 'dist', 'web'),
  samplesFolder: join(packageRoot, 'samples'),
  openStore: openSqliteStore,
  gazetteer: missing,
  buildGazetteer: missing,
  createExtractor: missing,
};
