import { parentPort } from 'node:worker_threads';
import '../../../dist/src/cli/dataset/datasetThread.js';

// The program's thread, but one that dies of a file of this name.
parentPort?.on('message', ({ given }) => {
  if (given.includes('death.json')) process.exit(1);
});
