import type { SourceEntry } from '../compile/SourceEntry.ts';
import type { PackEntry } from './PackEntry.ts';

/**
 * The packs as sources for the compiler: of the places that may contain an entry, the nearest one that any source has
 * becomes its parent. None when no source has any (a sheet of towns was added without those of divisions).
 */
export function settleParents(
  sources: readonly (readonly SourceEntry[])[],
  packs: readonly (readonly PackEntry[])[],
): SourceEntry[][] {
  const wanted = new Set(packs.flatMap((entries) => entries.flatMap(({ parents }) => parents)));
  const known = new Set<string>();
  for (const source of [...sources, ...packs])
    for (const { id, sameAs } of source)
      for (const own of [id, ...sameAs]) if (wanted.has(own)) known.add(own);
  return packs.map((entries) =>
    entries.map(({ parents, ...entry }) => ({
      ...entry,
      parentId: parents.find((id) => id !== entry.id && known.has(id)) ?? null,
    })),
  );
}
