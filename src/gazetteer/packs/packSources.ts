import { foldedNames } from '../compile/foldedNames.ts';
import type { SourceEntry } from '../compile/SourceEntry.ts';
import type { PackEntry } from './PackEntry.ts';

/** From this many inhabitants on a town is spoken of, whatever country is called like it: Amman is عمان, and so is Oman. */
const CITY = 50_000;

/**
 * The packs as sources for the compiler. Of the places that may contain an entry, the nearest one that any source has
 * becomes its parent; none when no source has any (a sheet of towns was added without those of divisions). A village that
 * is called like a country is left out: whoever writes "Turkey" means that.
 */
export function packSources(
  sources: readonly (readonly SourceEntry[])[],
  packs: readonly (readonly PackEntry[])[],
): SourceEntry[][] {
  const wanted = new Set(packs.flatMap((entries) => entries.flatMap(({ parents }) => parents)));
  const known = new Set<string>();
  for (const source of [...sources, ...packs])
    for (const { id, sameAs } of source)
      for (const own of [id, ...sameAs]) if (wanted.has(own)) known.add(own);
  const countries = namesOfCountries(sources);
  return packs.map((entries) =>
    entries
      .filter(
        (entry) => entry.kind === 'admin1' || entry.population >= CITY || !isCalledLike(entry, countries),
      )
      .map(({ parents, ...entry }) => ({
        ...entry,
        fromPack: true,
        parentId: parents.find((id) => id !== entry.id && known.has(id)) ?? null,
      })),
  );
}

function namesOfCountries(sources: readonly (readonly SourceEntry[])[]): Set<string> {
  const names = new Set<string>();
  for (const source of sources)
    for (const entry of source)
      if (entry.kind === 'country') for (const name of foldedNames(entry)) names.add(name);
  return names;
}

function isCalledLike({ namesAr, namesEn }: PackEntry, names: ReadonlySet<string>): boolean {
  const shown = { namesAr: namesAr.slice(0, 1), namesEn: namesAr.length > 0 ? [] : namesEn.slice(0, 1) };
  return [...foldedNames(shown)].some((name) => names.has(name));
}
