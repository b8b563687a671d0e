/** The words of the map's settings, its base maps and its picture, in English. */
export const mapSettingsEn = {
  title: 'Map settings',
  close: 'Close the map settings',
  baseMap: 'Base map',
  embedded: 'Built in: works without a network',
  openStreetMap: 'OpenStreetMap, from the network',
  tiles: 'Tiles of another host',
  tilesOf: (host: string) => `Tiles of ${host}, from the network`,
  file: 'A PMTiles file of your own',
  address: 'Address of the tiles, with {z}, {x} and {y}',
  credit: 'Whom the tiles are to be credited to',
  show: 'Show these tiles',
  otherHost:
    'Tiles are fetched from that host. It learns your network address, which part of the map you look at and when, and that you use Balagh; nothing of the reports.',
  reloads: 'The page loads again, so that it may ask that host.',
  chooseFile: 'Choose a file …',
  fileNote: 'It is read on this device and sent nowhere. It has to be chosen again after the page is closed.',
  fileShown: (name: string) => `Shown: ${name}`,
  dropHere: 'Drop the PMTiles file here',
  opening: (name: string) => `Opening ${name} …`,
  problems: {
    empty: 'Type the address of the tiles.',
    notAddress: 'This is no address of tiles. One looks like this: https://tiles.example/{z}/{x}/{y}.png',
    notSecure: 'Only addresses that begin with https:// can be used, or http:// on this machine.',
    noCoordinates: 'The address must hold {z}, {x} and {y}: they stand for the tile that is asked for.',
    otherPlaceholder:
      'The address holds another placeholder than {z}, {x}, {y} and {r}. Write one host’s name in full.',
    password: 'The address must not hold a name and password.',
  },
  unreachable: (host: string) =>
    `No tiles come from ${host}. The built-in map is shown. Is there a network, and is the address right?`,
  notTiles: (file: string) => `${file} is no PMTiles file (version 3). The built-in map is shown.`,
  unknownTiles: (file: string) =>
    `${file} holds tiles of a kind that cannot be drawn. The built-in map is shown.`,
  unreadable: (file: string) =>
    `${file} cannot be read: it is damaged or cut short. The built-in map is shown.`,
  elsewhere: (file: string) =>
    `${file} shows another region: none of the places lies in it. The built-in map is shown.`,
  tryAgain: 'Try again',
  dismiss: 'Close',
  labels: 'Names on the map',
  both: 'Both',
  labelsNote: 'Tiles of pictures bring names of their own.',
};
