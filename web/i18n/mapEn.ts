import { mapSettingsEn } from './mapSettingsEn.ts';
import type { PluralForms } from './plural.ts';

/** The words of the map in English. */
export const mapEn = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all places',
  boundaries: 'Boundaries do not imply endorsement.',
  credits: 'Sources of the map',
  legend: 'Legend',
  legendSize: 'Area of a symbol: number of incidents',
  legendArea: 'Somewhere within the dashed line',
  legendDominant: 'Colour and sign: the most frequent type',
  legendGroup: 'Several places; opens as a list',
  tooltipLatest: (date: string) => `latest ${date}`,
  tooltipWithin: (distance: string) => `somewhere within ${distance}`,
  symbol: (name: string, count: string, latest: string) => `${name}: ${count} reported, ${latest}`,
  places: 'Places on the map',
  morePlaces: { one: 'and # more place', other: 'and # more places' } as PluralForms,
  /** A button after the largest places, for the keyboard. */
  restOfPlaces: {
    one: '# more place in view: show as a list',
    other: '# more places in view: show as a list',
  } as PluralForms,
  placesInView: 'Places in view',
  listPlaces: 'List the places in view',
  closeList: 'Close the list of places',
  chooseAll: 'Show the incidents of all',
  zoomToGroup: 'Zoom in here',
  opensList: 'opens a list',
  areaOnly: '(somewhere there)',
  placesCounted: { one: '# place', other: '# places' } as PluralForms,
  incidentsCounted: { one: '# reported incident', other: '# reported incidents' } as PluralForms,
  morePlacesInList: { one: 'Show # more place', other: 'Show # more places' } as PluralForms,
  scale: 'Scale',
  noPlace: { one: '# more without a place', other: '# more without a place' } as PluralForms,
  picture: {
    title: 'The map as a picture',
    save: 'Save as PNG',
    print: 'Print',
    drawing: 'Drawing …',
    failed: 'The picture could not be made. Make the window smaller and try again.',
    forbidden:
      'The host of these tiles does not let them be put into a picture. Choose the built-in map for it.',
    made: (day: string) => `Map made with Balagh on ${day}. Reported incidents, not verified facts.`,
    group: 'Several places',
  },

  settings: mapSettingsEn,

  small: {
    chosen: 'the place chosen',
    rival: 'considered and rejected',
    other: 'another place of this report',
    role: (name: string, role: string) => `${name}: ${role}`,
    away: (name: string, role: string, distance: string) =>
      `${name}: ${role}, ${distance} from the place chosen`,
    showChosen: 'Show the place chosen',
    pick: 'Take the point at the cross',
    pickHelp:
      'Click the map, or move it with the arrow keys and press Enter: the point at the cross is taken.',
  },
};

export type MapTexts = typeof mapEn;
