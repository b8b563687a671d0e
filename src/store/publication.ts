import type { Kysely, KyselyPlugin, UnknownRow } from 'kysely';
import { fromSafeText } from './safeText.ts';
import type { Tables } from './tables.ts';

/** What of the people who worked on a store goes to readers of a publication. */
export interface PublishedPeople {
  /** Who corrected, decided or added a report. */
  names: boolean;
  /** What they wrote for each other. */
  notes: boolean;
}

/** The columns that hold a person's name, with what stands there when it is left out. */
const nameColumns: Readonly<Record<string, string | null>> = {
  made_by: '',
  decided_by: null,
  added_by: null,
  removed_by: null,
};

/** The names of all people that a store knows, each once, and how many notes it has. */
export async function readPeople(database: Kysely<Tables>): Promise<{ names: string[]; notes: number }> {
  const corrected = await database.selectFrom('corrections').select(['made_by as name', 'kind']).execute();
  const decided = await database.selectFrom('decisions').select('decided_by as name').execute();
  const added = await database
    .selectFrom('reports')
    .select('added_by as name')
    .where('added_by', 'is not', null)
    .execute();
  const names = [...corrected, ...decided, ...added].flatMap(({ name }) => (name ? fromSafeText(name) : []));
  return { names: [...new Set(names)], notes: corrected.filter(({ kind }) => kind === 'note').length };
}

/** Says whether a text has one of these names in it, as whole words. */
function namesSomebody(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}

/**
 * Leaves out of all that is read from the database what is not to be published, before anything is made of it: names, and
 * reasons and tags in which one of `names` stands; notes, with what undoes them.
 */
export function leaveOut(names: readonly string[], published: PublishedPeople): KyselyPlugin {
  const isNaming = namesSomebody(names);
  const nameless = (row: UnknownRow): UnknownRow => {
    const kept = { ...row };
    for (const [column, nothing] of Object.entries(nameColumns)) if (column in kept) kept[column] = nothing;
    if (typeof kept.reason === 'string' && isNaming(fromSafeText(kept.reason))) kept.reason = null;
    if (kept.kind === 'tags' && typeof kept.value_json === 'string') {
      const tags = JSON.parse(kept.value_json) as string[];
      kept.value_json = JSON.stringify(tags.filter((tag) => !isNaming(tag)));
    }
    return kept;
  };
  const withoutNotes = (rows: readonly UnknownRow[]): UnknownRow[] => {
    const gone = new Set(rows.filter(({ kind }) => kind === 'note').map(({ number }) => number));
    // An undo comes after what it takes back; it may itself be undone.
    return rows.filter(({ number, undoes, kind }) => {
      if (kind === 'undo' && gone.has(undoes)) gone.add(number);
      return !gone.has(number);
    });
  };
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const [first] = result.rows;
      if (!first || !Object.keys(nameColumns).some((column) => column in first)) return result;
      const rows = published.notes || !('made_by' in first) ? result.rows : withoutNotes(result.rows);
      return { ...result, rows: published.names ? rows : rows.map(nameless) };
    },
  };
}
