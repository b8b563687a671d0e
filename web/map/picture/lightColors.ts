import { incidentTypeNames } from '../../../src/model/incidentType.ts';
import { colorVariable } from '../../marks/glyphs.ts';
import type { MarkColors } from '../canvas.ts';

/** The colours of the light theme, whichever is in force: paper is white. */
export function lightColors(page: Document = document): MarkColors {
  const root = page.documentElement;
  const before = root.dataset.theme;
  root.dataset.theme = 'light';
  const style = getComputedStyle(root);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const colors = {
    types: incidentTypeNames.map((_, type) => value(colorVariable(type))),
    halo: value('--mark-halo'),
    glyph: value('--mark-glyph'),
    ink: value('--ink'),
    surface: value('--surface'),
    nameHalo: value('--name-halo'),
    font: value('--font'),
  };
  // Put back before the browser paints again: nobody sees it.
  if (before === undefined) delete root.dataset.theme;
  else root.dataset.theme = before;
  return colors;
}
