import { describe, expect, it } from 'vitest';
import { isGraphic } from '../../src/model/graphicContent.ts';
import type { Casualties } from '../../src/model/incident.ts';

const counted = (outcome: Casualties['outcome']): Casualties[] => [
  { outcome, min: null, max: null, text: 'x', start: 0, end: 1 },
];

describe('the warning of graphic content', () => {
  it.each(['killed', 'wounded'] as const)('stands before people %s, though no number is given', (outcome) => {
    expect(isGraphic({ subType: 'armed clash', casualties: counted(outcome) })).toBe(true);
  });

  it.each(['attack', 'sexual violence', 'chemical weapon', 'suicide bomb'] as const)(
    'stands before "%s" without casualties',
    (subType) => {
      expect(isGraphic({ subType, casualties: [] })).toBe(true);
    },
  );

  it.each(['detained', 'abducted', 'missing'] as const)('does not stand before people %s', (outcome) => {
    expect(isGraphic({ subType: 'arrests', casualties: counted(outcome) })).toBe(false);
  });

  it('does not stand before a strike that names no victims', () => {
    expect(isGraphic({ subType: 'air/drone strike', casualties: [] })).toBe(false);
  });
});
