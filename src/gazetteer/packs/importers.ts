import type { GazetteerImporter } from './GazetteerImporter.ts';
import { geonamesImporter } from './geonames/geonamesImporter.ts';
import { listImporter } from './list/listImporter.ts';
import { ochaImporter } from './ocha/ochaImporter.ts';
import { whosonfirstImporter } from './whosonfirst/whosonfirstImporter.ts';

/** All sources that packs can be made of, in order of trust; a table goes to the first that recognises it. */
export const importers: readonly GazetteerImporter[] = [
  ochaImporter,
  geonamesImporter,
  whosonfirstImporter,
  listImporter,
];
