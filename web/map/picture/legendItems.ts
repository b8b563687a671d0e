import { incidentTypeNames } from '../../../src/model/incidentType.ts';
import type { Words } from '../../i18n/words.ts';
import type { Mark } from '../marks.ts';

/** One entry of the picture's legend. */
export type LegendItem =
  | { readonly kind: 'type'; readonly type: number; readonly words: string }
  | { readonly kind: 'size' | 'group' | 'area'; readonly words: string };

/** What the marks on the map need explained: only the types, groups and areas that are there. */
export function legendItems(marks: readonly Mark[], { texts }: Words): LegendItem[] {
  const types = new Set(marks.map((mark) => mark.dominant));
  const items: LegendItem[] = incidentTypeNames.flatMap((name, type) =>
    types.has(type) ? { kind: 'type', type, words: texts.types[name] } : [],
  );
  if (marks.some((mark) => !mark.isArea)) items.push({ kind: 'size', words: texts.map.legendSize });
  if (marks.some((mark) => mark.placeCount > 1))
    items.push({ kind: 'group', words: texts.map.picture.group });
  if (marks.some((mark) => mark.isArea)) items.push({ kind: 'area', words: texts.map.legendArea });
  return items;
}
