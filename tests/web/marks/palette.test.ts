import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { incidentTypeNames } from '../../../src/model/incidentType.ts';
import { themes } from '../../../web/basemap/themes.ts';
import { colorVariable } from '../../../web/marks/glyphs.ts';
import { contrast, difference, type Vision, visions } from './colorVision.ts';

const tokens = await readFile(join(import.meta.dirname, '../../../web/styles/tokens.css'), 'utf8');

/** The values of custom properties under a theme's selector. */
function theme(name: 'light' | 'dark'): (property: string) => string {
  const block = tokens.slice(tokens.indexOf(`[data-theme="${name}"]`)).split('}')[0] as string;
  return (property) => {
    const value = new RegExp(`${property}:\\s*(#[0-9a-f]{6});`).exec(block)?.[1];
    if (!value) throw new Error(`${property} has no colour in the ${name} theme`);
    return value;
  };
}

describe.each(['light', 'dark'] as const)('colours of the %s theme', (name) => {
  const value = theme(name);
  const types = incidentTypeNames.map((_, type) => value(colorVariable(type)));

  it.each(visions)('tell the incident types apart with %s vision', (vision: Vision) => {
    const close: string[] = [];
    types.forEach((a, i) => {
      types.slice(i + 1).forEach((b, j) => {
        // 0.08 in OKLab is about four times what is just noticeable side by side.
        if (difference(a, b, vision) < 0.08)
          close.push(`${incidentTypeNames[i]} / ${incidentTypeNames[i + j + 1]}`);
      });
    });
    expect(close).toEqual([]);
  });
  it('stand out from the land and the panels (WCAG 1.4.11: 3 to 1)', () => {
    const land = themes[name].land;
    for (const color of types) {
      expect(contrast(color, land)).toBeGreaterThanOrEqual(3);
      expect(contrast(color, value('--surface'))).toBeGreaterThanOrEqual(3);
      expect(contrast(color, value('--mark-glyph'))).toBeGreaterThanOrEqual(3);
    }
  });
  it('make every text readable on its ground (WCAG 1.4.3: 4.5 to 1)', () => {
    const pairs = [
      ...['--ink', '--ink-soft', '--ink-quiet', '--link'].flatMap((ink) =>
        ['--surface', '--surface-raised', '--surface-sunk'].map((ground) => [ink, ground]),
      ),
      ['--highlight-ink', '--highlight'],
      ['--highlight-ink', '--highlight-place'],
      ['--sample-ink', '--sample'],
      ['--sample-ink', '--surface'],
      ['--on-chosen', '--chosen'],
    ] as [string, string][];
    const weak = pairs.filter(([ink, ground]) => contrast(value(ink), value(ground)) < 4.5);
    expect(weak).toEqual([]);
  });
});
