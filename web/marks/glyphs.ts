import { type IncidentType, incidentTypeNames } from '../../src/model/incidentType.ts';

/**
 * One sign per ACLED type as strokes in a 16 × 16 box, so that colour never speaks alone: opposed arrows for battles, a
 * burst for explosions, a person for civilians, a placard for protests, a bolt for riots, a lozenge for developments.
 */
export const glyphs: Record<IncidentType, string> = {
  Battles: 'M3.6 5 6.6 8 3.6 11M12.4 5 9.4 8l3 3',
  'Explosions/Remote violence': 'M8 3.4v9.2M3.4 8h9.2M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2',
  'Violence against civilians': 'M8 3.6a1.7 1.7 0 1 0 .01 0M4.7 12.4c0-4.2 6.6-4.2 6.6 0',
  Protests: 'M5.3 12.8V3.8M5.3 4.2h6.2v4.2H5.3',
  Riots: 'M9.2 3.2 5.4 8.6h5.2l-3.8 4.4',
  'Strategic developments': 'M8 3.8 12.2 8 8 12.2 3.8 8Z',
};

/** The glyph of a type by its position in {@link incidentTypeNames}. */
export const glyphOf = (type: number): string => glyphs[incidentTypeNames[type] as IncidentType];

/** CSS custom property that holds the colour of a type, by its position. */
export const colorVariable = (type: number): string => `--type-${type}`;
