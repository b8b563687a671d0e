import type { LabelLine } from './labelText.ts';
import type { LabelKind } from './mapLabels.ts';
import type { MapTheme } from './themes.ts';

/** How a kind of label is set. Sizes in CSS pixels. */
export interface LabelStyle {
  readonly sizePx: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly color: keyof MapTheme;
  /** Extra space between Latin letters; Arabic letters join, and take none. */
  readonly spacingPx: number;
  readonly upperCase: boolean;
  /** Radius of the dot; null for a label that stands for an area and is centred on its point. */
  readonly dotPx: number | null;
}

const area = { italic: false, spacingPx: 0, upperCase: false, dotPx: null } as const;

/** The style of a label at a zoom: a place grows as the map comes nearer than the zoom it first shows at. */
export function labelStyle(kind: LabelKind, zoom: number, firstZoom: number): LabelStyle {
  const nearer = Math.max(0, zoom - firstZoom);
  switch (kind) {
    case 'capital':
      return { ...area, sizePx: zoom < 6 ? 12.5 : 14, weight: 650, color: 'capitalText', dotPx: 4 };
    case 'seat':
      return { ...area, sizePx: zoom < 8 ? 12 : 13.5, weight: 600, color: 'placeText', dotPx: 2.6 };
    case 'place':
      return {
        ...area,
        sizePx: Math.min(13.5, 11 + nearer * 0.7),
        weight: nearer > 1 ? 560 : 430,
        color: 'placeText',
        dotPx: nearer > 1 ? 2.2 : 1.7,
      };
    case 'country':
      return {
        ...area,
        sizePx: zoom < 5 ? 12 : zoom < 7 ? 14 : 16,
        weight: 600,
        color: 'countryText',
        spacingPx: 2,
        upperCase: true,
      };
    case 'division':
      return { ...area, sizePx: 11, weight: 450, color: 'divisionText', spacingPx: 1.4 };
    case 'sea':
      return {
        ...area,
        sizePx: zoom < 6 ? 12 : 13,
        weight: 430,
        italic: true,
        color: 'waterText',
        spacingPx: 0.5,
      };
    case 'lake':
    case 'river':
      return { ...area, sizePx: 11, weight: 430, italic: true, color: 'waterText' };
    case 'region':
      return { ...area, sizePx: 12, weight: 430, italic: true, color: 'regionText', spacingPx: 1 };
    case 'disputed':
      return { ...area, sizePx: 10.5, weight: 480, color: 'disputedText' };
  }
}

// Latin letters with marks come with the Arabic font, plain ones with the other (styles/fonts.css).
const families = {
  latin: "'Noto Sans Arabic', 'Noto Sans Variable', 'Noto Sans', system-ui, sans-serif",
  arabic: "'Noto Sans Arabic', 'Noto Sans Variable', system-ui, sans-serif",
} as const;

/** The canvas font of a line. Arabic is not slanted: its italics are no tradition, and browsers only shear it. */
export function lineFont(style: LabelStyle, script: LabelLine['script'], scale = 1): string {
  const slant = style.italic && script === 'latin' ? 'italic ' : '';
  return `${slant}${style.weight} ${Math.round(style.sizePx * scale * 10) / 10}px ${families[script]}`;
}

/** Fonts that must be there before the first label is painted. */
export const fontsToAwait: readonly (readonly [font: string, sample: string])[] = [
  [`600 13px ${families.latin}`, 'Aş'],
  [`600 13px ${families.arabic}`, 'درعا البلد'],
];
