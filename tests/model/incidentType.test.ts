import { describe, expect, it } from 'vitest';
import { incidentSubTypeNames, incidentTypes, typeOfSubType } from '../../src/model/incidentType.ts';

describe('typeOfSubType', () => {
  it('knows the ACLED event type of every sub-event type', () => {
    for (const subType of incidentSubTypeNames)
      expect(incidentTypes[typeOfSubType(subType)] as readonly string[]).toContain(subType);
  });

  it('puts arrests with strategic developments, not with violence', () => {
    expect(typeOfSubType('arrests')).toBe('Strategic developments');
  });
});
