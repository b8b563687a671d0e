import { packageFile, packageFolder } from '../readers/packageFile.ts';

/** The folder of Balagh's package.json. */
export const packageRoot = packageFolder;

/** Balagh's version, which every extraction keeps. */
export const { version } = packageFile;
