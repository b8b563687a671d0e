/** What the pages of a static site may load: files of the site itself. A `<meta>` cannot say who may frame the page. */
const policy = (styleNonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The viewer's page as a static site has it: with its policy, and with the mark by which the viewer knows that there is no
 * server to ask. `version` is that of the dataset: letters and digits. The nonce is for the one style element that React
 * Aria adds; a site of files has the same for everyone, so that it keeps injected styles out no better than none would,
 * scripts as well as ever.
 */
export function sitePage(viewerPage: string, version: string): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy(version)}">`,
    `<meta property="csp-nonce" nonce="${version}" content="${version}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="balagh-static" content="">',
  ];
  if (!viewerPage.includes('<head>')) throw new Error('the page of the viewer has no <head>');
  return viewerPage.replace('<head>', `<head>${head.join('')}`);
}
