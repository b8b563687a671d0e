/**
 * One line that says why this Node.js cannot run Balagh and what to do; null when it can. The same range as `engines`
 * in package.json (a test compares them), checked here because npm only warns.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function unsupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (supported) return null;
  return `Balagh needs Node.js 20.19 or newer (20.19+, 22.12+ or 24+), and this is ${version}: install one from https://nodejs.org and try again.`;
}
