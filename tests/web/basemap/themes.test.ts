import { describe, expect, it } from 'vitest';
import { geometryLayers } from '../../../web/basemap/geometryLayers.ts';
import { labelStyle, lineFont } from '../../../web/basemap/labelStyles.ts';
import { labelKinds } from '../../../web/basemap/mapLabels.ts';
import { type ThemeName, themes } from '../../../web/basemap/themes.ts';

const names: ThemeName[] = ['light', 'dark'];

/** Relative luminance of WCAG 2 for `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(names)('the %s theme', (name) => {
  const theme = themes[name];
  it('has every colour, each a CSS colour', () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(themes.light).sort());
    for (const color of Object.values(theme)) expect(color).toMatch(/^#[0-9a-f]{6}$|^rgba\(/u);
  });
  it('colours every layer', () => {
    for (const layer of geometryLayers) {
      const painted = [layer.fill?.(theme), layer.line?.(theme)].filter((color) => color !== undefined);
      expect(painted.length).toBeGreaterThan(0);
    }
  });
  it('sets names of places legibly on land (WCAG 2: 4.5 to 1)', () => {
    expect(contrast(theme.placeText, theme.land)).toBeGreaterThan(4.5);
    expect(contrast(theme.capitalText, theme.land)).toBeGreaterThan(4.5);
    expect(contrast(theme.countryText, theme.land)).toBeGreaterThan(4.5);
  });
  it('tells land from water', () => {
    expect(theme.land).not.toBe(theme.water);
  });
});

describe('label styles', () => {
  it('exist for every kind at every zoom', () => {
    for (const kind of labelKinds) {
      for (let zoom = 3; zoom <= 15; zoom++) expect(labelStyle(kind, zoom, 6).sizePx).toBeGreaterThan(9);
    }
  });
  it('never slant Arabic', () => {
    const sea = labelStyle('sea', 7, 4);
    expect(lineFont(sea, 'latin')).toMatch(/^italic/u);
    expect(lineFont(sea, 'arabic')).not.toMatch(/italic/u);
  });
});
