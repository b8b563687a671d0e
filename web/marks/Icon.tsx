const paths = {
  close: 'M5 5l10 10M15 5 5 15',
  history: 'M4.2 6.2A7 7 0 1 1 3 10.6M3.6 3v3.6h3.6M10 6.2V10l2.8 1.8',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.5l5.5 5.5L8 15.5',
  up: 'M4.5 12.5 10 7l5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  light:
    'M10 6.4a3.6 3.6 0 1 0 .01 0M10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.4 4.4l1.1 1.1M14.5 14.5l1.1 1.1M15.6 4.4l-1.1 1.1M5.5 14.5l-1.1 1.1',
  dark: 'M16 11.6A6.6 6.6 0 0 1 8.4 4a6.6 6.6 0 1 0 7.6 7.6Z',
  system: 'M3 4.5h14v9H3zM7.5 16.5h5M10 13.5v3',
  list: 'M4 5.5h12M4 10h12M4 14.5h12',
  filters: 'M3.5 5.5h13M6 10h8M8.5 14.5h3',
  search: 'M9 3.5a5.5 5.5 0 1 0 .01 0M13 13l4 4',
  time: 'M4 16V9.5M8 16V5M12 16v-8.5M16 16v-4',
  map: 'M3.5 5.5 8 4l4 1.5L16.5 4v10.5L12 16l-4-1.5L3.5 16ZM8 4v10.5M12 5.5V16',
  reader: 'M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  layers: 'M10 3.5 3.5 7 10 10.5 16.5 7ZM3.5 10 10 13.5 16.5 10M3.5 13 10 16.5 16.5 13',
  target: 'M10 5.5a4.5 4.5 0 1 0 .01 0M10 2v3.5M10 14.5V18M2 10h3.5M14.5 10H18',
  play: 'M6.5 4.5v11l8.5-5.5Z',
  pause: 'M7.2 5v10M12.8 5v10',
  stop: 'M5.5 5.5h9v9h-9Z',
  next: 'M5.5 5v10l6.5-5ZM14.5 5v10',
  previous: 'M14.5 5v10L8 10ZM5.5 5v10',
  undated: 'M4 5.5h12V16H4ZM4 9h12M7.5 3.5v3M12.5 3.5v3',
  help: 'M7.4 7.6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 2M10 15v.2',
  settings: 'M4 6h6M14 6h2M4 10h2M10 10h6M4 14h8M16 14h0M12 4.2v3.6M8 8.2v3.6M14 12.2v3.6',
  share: 'M10 12.5V3M6.5 6 10 2.8 13.5 6M5.5 9H4v8h12V9h-1.5',
  person: 'M10 3.6a3.2 3.2 0 1 0 .01 0M3.8 16.6c.5-3.4 3-5.2 6.2-5.2s5.7 1.8 6.2 5.2',
  personKnown:
    'M8.4 3.6a3.2 3.2 0 1 0 .01 0M2.4 16.6c.5-3.4 2.8-5.2 6-5.2 1.2 0 2.3.3 3.2.8M12 14.6l2 2 3.8-4.2',
  out: 'M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7',
} as const;

export type IconName = keyof typeof paths;

/** A line icon; decorative: the control around it carries the name. `mirrored` ones point the other way in Arabic. */
export function Icon({ name, mirrored = false }: { name: IconName; mirrored?: boolean }) {
  return (
    <svg
      className={mirrored ? 'icon icon-mirrored' : 'icon'}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
