import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unsupportedNode } from '../../bin/nodeVersion.js';

describe('the version of Node.js', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '24.0.0', '26.3.0'])('%s is supported', (version) => {
    expect(unsupportedNode(version)).toBeNull();
  });

  it.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.0'])(
    '%s is refused in one line',
    (version) => {
      expect(unsupportedNode(version)).toMatch(/^Balagh needs Node\.js 20\.19 or newer.*this is [\d.]+:.*$/);
    },
  );

  it('is asked for in package.json in the same way', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(manifest.engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0');
  });
});
