import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, toJson } from '../../src/model/json.ts';

describe('toJson', () => {
  it('writes snake_case keys all the way down and leaves values alone', () => {
    expect(toJson({ publishedAt: null, incidents: [{ subType: 'armedClash', radiusM: 5 }] })).toEqual({
      published_at: null,
      incidents: [{ sub_type: 'armedClash', radius_m: 5 }],
    });
  });
});

describe('fromJson', () => {
  it('undoes toJson for every camelCase key', () => {
    const key = fc.stringMatching(/^[a-z]{2,6}([A-Z][a-z]{1,5}){0,3}$/);
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const tree = fc.dictionary(key, fc.oneof(value, fc.array(fc.dictionary(key, value))));
    fc.assert(
      fc.property(tree, (one) => {
        expect(fromJson(toJson(one))).toEqual({ ...one });
      }),
    );
  });
});
