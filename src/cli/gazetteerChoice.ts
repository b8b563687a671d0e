import { join } from 'node:path';
import { dataFolder } from '../store/dataFolder.ts';
import type { Context } from './Context.ts';
import type { CommonOptions } from './options.ts';
import type { GazetteerChoice } from './services.ts';

/** Folder of the gazetteer packs inside the data folder. */
export function packsFolderOf({ io }: Context, { data }: CommonOptions): string {
  return join(dataFolder(data, io.cwd), 'gazetteer');
}

/** The gazetteer that these options ask for: with the packs of the data folder, unless `--embedded-only`. */
export function gazetteerChoice(context: Context, options: CommonOptions): GazetteerChoice {
  return {
    rulesAlone: options.model === false,
    packsFolder: options.embeddedOnly ? null : packsFolderOf(context, options),
    onCompile: (packs) => {
      const words = packs === 1 ? 'one pack' : `${packs} packs`;
      context.io.stderr.write(`Compiling the gazetteer with ${words} (some seconds, once) …\n`);
    },
  };
}
