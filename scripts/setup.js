// npm run build: everything that `npm start` and `npm test` build by themselves.
import { unsupportedNode } from '../bin/nodeVersion.js';

const problem = unsupportedNode(process.versions.node);
try {
  if (problem !== null) throw new Error(problem);
  const { setUp } = await import('./setup/setUp.js');
  await setUp({ web: true });
} catch (error) {
  process.stderr.write(`balagh: ${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}
