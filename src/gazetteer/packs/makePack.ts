import { createHash } from 'node:crypto';
import type { GazetteerImporter, LeftOut } from './GazetteerImporter.ts';
import { importers } from './importers.ts';
import { mergeRepeated } from './mergeRepeated.ts';
import type { Pack } from './Pack.ts';
import { packName } from './Pack.ts';
import { headingOf, type PackTable } from './tables/PackTable.ts';
import { type PackFile, readTables } from './tables/readTables.ts';

/** What someone says of a pack that they add. */
export interface PackSettings {
  name?: string;
  licence?: string;
  attribution?: string;
  country?: string;
  now: Date;
}

export interface MadePack extends Pack {
  leftOut: LeftOut[];
  /** Tables of the files that no importer knows. */
  ignored: string[];
}

/** Columns of an unknown table that are named in the message. */
const SHOWN_COLUMNS = 8;

/**
 * Makes a pack of the files of one source. Throws, saying what is wrong and what would be right, when no table in them is
 * of a source that is known, when they are of several sources, or when no row could be read.
 */
export function makePack(files: readonly PackFile[], settings: PackSettings): MadePack {
  const tables = files.flatMap(readTables);
  const { importer, known, ignored } = recognise(tables);
  // A list's ids may begin with the pack's name.
  const listName = settings.name ?? nameOf(importer, settings.country ?? null, files);
  const {
    entries: all,
    leftOut,
    rows,
  } = importer.read(known, {
    country: settings.country ?? null,
    name: listName,
  });
  const entries = mergeRepeated(all, importer.id);
  if (entries.length === 0) {
    const first = leftOut[0];
    const why = first ? `; the first row: ${first.table}:${first.line}: ${first.reason}` : '';
    throw new Error(`${files[0]?.name}: none of ${rows} rows gives a place${why}`);
  }
  const name = settings.name ?? nameOf(importer, onlyCountry(entries) ?? settings.country ?? null, files);
  const meta = {
    name: packName.parse(name),
    importer: importer.id,
    title: importer.id === 'list' ? `List of places: ${name}` : importer.title,
    licence: settings.licence ?? importer.licence,
    attribution: settings.attribution ?? (importer.attribution || files.map((file) => file.name).join(', ')),
    url: importer.url || (files.find((file) => /^https?:/.test(file.name))?.name ?? ''),
    from: files.map((file) => file.name),
    addedAt: settings.now.toISOString(),
    sha256: files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
    rows,
    places: entries.length,
    leftOut: leftOut.length,
  };
  return { meta, entries, leftOut, ignored };
}

function recognise(tables: readonly PackTable[]): {
  importer: GazetteerImporter;
  known: PackTable[];
  ignored: string[];
} {
  const byImporter = new Map<GazetteerImporter, PackTable[]>();
  const ignored: string[] = [];
  for (const table of tables) {
    const importer = importers.find((candidate) => candidate.recognises(table));
    if (importer) byImporter.set(importer, [...(byImporter.get(importer) ?? []), table]);
    else ignored.push(table.name);
  }
  const [found, ...more] = byImporter;
  if (!found) throw new Error(unknownShape(tables));
  if (more.length > 0) {
    const which = [...byImporter.keys()].map(({ title }) => title).join(', ');
    throw new Error(`these files are of different sources (${which}): add each as a pack of its own`);
  }
  return { importer: found[0], known: found[1], ignored };
}

function unknownShape(tables: readonly PackTable[]): string {
  const [table] = tables;
  const columns = table ? headingOf(table).slice(0, SHOWN_COLUMNS) : [];
  const seen = columns.map((column) => column.slice(0, 30)).join(', ') || 'nothing';
  const shapes = importers.map(({ title, shape }) => `${title}: ${shape}`).join('; ');
  return `${table?.name ?? 'no table'}: columns of no known source (${seen}). Known are ${shapes}`;
}

/** The country of all entries, when there is one. */
function onlyCountry(entries: readonly { country: string | null }[]): string | null {
  const countries = new Set(entries.map(({ country }) => country));
  const [first] = countries;
  return countries.size === 1 ? (first ?? null) : null;
}

/** Name of a pack that was given none: "ocha-sy"; of a list, that of its file. */
function nameOf({ id }: GazetteerImporter, country: string | null, files: readonly PackFile[]): string {
  if (id !== 'list' && country !== null) return `${id}-${country.toLowerCase()}`;
  const file = (files[0]?.name ?? '').split(/[\\/]/).at(-1) ?? '';
  const slug = file
    .replace(/[?#].*$/, '')
    .replace(/\.\w{1,5}$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || id;
}
