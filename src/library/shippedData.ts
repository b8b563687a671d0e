import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecogniserWeights, readWeights } from '../geoparse/learned/weightsFile.ts';
import { packageRoot } from './packageRoot.ts';

/** The compiled gazetteer that comes with the package. */
export const gazetteerFile = join(packageRoot, 'dist', 'gazetteer.bin');

/** Made by scripts/train and kept in the repository; where it is missing, rules find the names alone. */
const recogniserFile = join(packageRoot, 'models', 'recogniser-ar.bin');

let weights: RecogniserWeights | null = null;

/** What the learned recogniser of Arabic names learned, read once; null where the package comes without. */
export function recogniser(): RecogniserWeights | null {
  if (!existsSync(recogniserFile)) return null;
  weights ??= readWeights(readFileSync(recogniserFile));
  return weights;
}
