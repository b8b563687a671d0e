import { parentPort } from 'node:worker_threads';
import '../../../dist/src/cli/dataset/datasetThread.js';

// The program's thread, but one that dies of a file of this name in the first dataset.
parentPort?.on('message', ({ given }) => {
  if (given[0] === 1 && given[1] === 'death.json') process.exit(1);
});
