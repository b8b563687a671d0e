import { type Command, InvalidArgumentError, Option } from 'commander';
import { languageCodes } from '../model/report.ts';
import { readPublicationDate } from '../readers/publicationDate.ts';
import type { ReadOptions } from '../readers/Reader.ts';
import { type ColumnMapping, readColumnMapping } from '../readers/table/columns.ts';

export interface CommonOptions {
  data?: string;
  /** A PostgreSQL database that holds the store. */
  database?: string;
  embeddedOnly?: boolean;
  /** False to leave the learned recogniser out. */
  model?: boolean;
}

export interface ReportOptions extends CommonOptions {
  published?: string;
  outlet?: string;
  url?: string;
  lang?: string;
  home?: string;
  columns?: ColumnMapping;
}

/** Options that every command takes, before or after its name. */
export function addCommonOptions(command: Command): Command {
  return command
    .option('--data <dir>', "folder of the store and the gazetteer packs (default: the user's data folder)")
    .option(
      '--database <url>',
      'PostgreSQL database of the store, postgresql://… (default: DATABASE_URL, else a file in the data folder; a password is safer there)',
    )
    .option('--embedded-only', 'use the embedded gazetteer only, no packs')
    .option('--no-model', 'find names by rules alone, without the learned recogniser');
}

function publicationDate(value: string): string {
  const { iso, warning } = readPublicationDate(value);
  if (iso === null) {
    throw new InvalidArgumentError(`${warning}, with a time if it is known (2018-06-30T14:00+03:00).`);
  }
  return value;
}

function columnMapping(value: string, before: ColumnMapping = {}): ColumnMapping {
  const read = readColumnMapping(value);
  if ('error' in read) throw new InvalidArgumentError(read.error);
  return { ...before, ...read.mapping };
}

function webAddress(value: string): string {
  if (!URL.canParse(value) || !/^https?:/i.test(value)) {
    throw new InvalidArgumentError('write the whole address, beginning with https:// or http://.');
  }
  return value;
}

/** A country (ISO 3166-1) or a first-level division (ISO 3166-2), in capitals. */
export function homeRegion(value: string): string {
  const region = value.toUpperCase();
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region)) {
    throw new InvalidArgumentError('write a country or a governorate as ISO 3166 has it: SY or SY-DR.');
  }
  return region;
}

export const homeOption = (): Option =>
  new Option('--home <region>', 'where to look for names first: SY, or SY-DR').argParser(homeRegion);

/** Options about reports that are read; each wins over what the input itself says. */
export function addReportOptions(command: Command): Command {
  return command
    .option('--published <date>', 'publication date, which relative dates count from', publicationDate)
    .option('--outlet <name>', 'who published it')
    .option('--url <url>', 'where it was published', webAddress)
    .addOption(new Option('--lang <code>', 'language of the text').choices(languageCodes))
    .option('--columns <pairs>', 'what columns of a table hold: text=notes,outlet=source', columnMapping)
    .addOption(homeOption());
}

/** The reader's options from the command line's. */
export function readOptions({ published, outlet, url, lang, columns }: ReportOptions): ReadOptions {
  return {
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(lang === undefined ? {} : { lang }),
    ...(columns === undefined ? {} : { columns }),
  };
}
