/** Raster tiles that readers of a site may choose, checked (src/model/tileTemplate.ts), and whom they are credited to. */
export interface SiteTiles {
  url: string;
  origin: string;
  credit: string;
}

/** What the pages of a static site may load: files of the site itself. A `<meta>` cannot say who may frame the page. */
const policy = (styleNonce: string, tiles: SiteTiles | null): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    `img-src 'self' data:${tiles ? ` ${tiles.origin}` : ''}`,
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The viewer's page as a static site has it: with its policy, and with the mark by which the viewer knows that there is no
 * server to ask. `version` is that of the dataset: letters and digits. The nonce is for the one style element that React
 * Aria adds; a site of files has the same for everyone, so that it keeps injected styles out no better than none would,
 * scripts as well as ever. `tiles` are offered, and their host is the only other one that images may come from.
 */
export function sitePage(viewerPage: string, version: string, tiles: SiteTiles | null): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${attribute(policy(version, tiles))}">`,
    `<meta property="csp-nonce" nonce="${version}" content="${version}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="balagh-static" content="">',
    ...(tiles
      ? [
          `<meta name="balagh-tiles-address" content="${attribute(tiles.url)}">`,
          `<meta name="balagh-tiles-credit" content="${attribute(tiles.credit)}">`,
        ]
      : []),
  ];
  if (!viewerPage.includes('<head>')) throw new Error('the page of the viewer has no <head>');
  // As a function: what is put in may hold a dollar sign.
  return viewerPage.replace('<head>', () => `<head>${head.join('')}`);
}
