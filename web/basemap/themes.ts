/** Colours of the base map. Every colour is a CSS colour; widths are in CSS pixels. */
export interface MapTheme {
  readonly water: string;
  readonly waterLine: string;
  readonly river: string;
  readonly land: string;
  /** Woods and parks, buildings and roads: only a user's own base map has them. */
  readonly green: string;
  readonly building: string;
  readonly road: string;
  readonly coast: string;
  readonly borderBand: string;
  readonly border: string;
  readonly disputed: string;
  readonly division: string;
  readonly halo: string;
  readonly placeText: string;
  readonly placeDot: string;
  readonly capitalText: string;
  readonly countryText: string;
  readonly divisionText: string;
  readonly waterText: string;
  readonly regionText: string;
  readonly disputedText: string;
}

export type ThemeName = 'light' | 'dark';

export const themes: Readonly<Record<ThemeName, MapTheme>> = {
  light: {
    water: '#c6d8e2',
    waterLine: '#a3c0d0',
    river: '#8fb8d0',
    land: '#f7f4ee',
    green: '#e3ead6',
    building: '#e4ddd3',
    road: '#d3c6b8',
    coast: '#a9bcc6',
    borderBand: 'rgba(126, 111, 137, 0.16)',
    border: '#85788f',
    disputed: '#8d7d93',
    division: '#bdb5bd',
    halo: 'rgba(247, 244, 238, 0.92)',
    placeText: '#38383f',
    placeDot: '#5b5563',
    capitalText: '#1f1f26',
    countryText: '#75697f',
    divisionText: '#97909d',
    waterText: '#3f7ea6',
    regionText: '#8b806f',
    disputedText: '#84607a',
  },
  dark: {
    water: '#17222b',
    waterLine: '#263a48',
    river: '#30536c',
    land: '#2a2c33',
    green: '#2b332f',
    building: '#363841',
    road: '#4a4c56',
    coast: '#3a4853',
    borderBand: 'rgba(190, 178, 205, 0.10)',
    border: '#8b8097',
    disputed: '#978a9f',
    division: '#4b4c57',
    halo: 'rgba(32, 34, 40, 0.9)',
    placeText: '#d6d5dc',
    placeDot: '#b9b4c2',
    capitalText: '#f2f1f6',
    countryText: '#a89db2',
    divisionText: '#81808d',
    waterText: '#74abd2',
    regionText: '#a89d8b',
    disputedText: '#c39bb6',
  },
};
