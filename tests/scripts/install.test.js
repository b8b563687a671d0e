import { describe, expect, it } from 'vitest';
import { holdsAll, isInstalled } from '../../scripts/setup/install.js';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

describe('the packages that are installed', () => {
  it('suffice when each has the version that the lock names', () => {
    expect(holdsAll(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true);
  });

  it('do not suffice when one is missing', () => {
    expect(holdsAll(wanted, {})).toBe(false);
  });

  it('do not suffice when one has another version', () => {
    expect(holdsAll(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
  });

  it('do not suffice when one for this system has another version', () => {
    const installed = {
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/other-system': { version: '2.0.0' },
    };
    expect(holdsAll(wanted, installed)).toBe(false);
  });

  it('are none in a folder without node_modules', () => {
    expect(isInstalled(temporaryFolder())).toBe(false);
  });
});
