import { describe, expect, it } from 'vitest';
import { readColumnMapping } from '../../../src/readers/table/columns.ts';

describe('what a person says of the columns', () => {
  it('is pairs of a field and a column, whose name may have spaces', () => {
    expect(readColumnMapping('text=notes, published_at=event date')).toEqual({
      mapping: { text: 'notes', published_at: 'event date' },
    });
  });

  it.each(['text', 'words=notes', 'text=', ''])('%j is refused with the fields there are', (value) => {
    expect(readColumnMapping(value)).toMatchObject({
      error: expect.stringMatching(/text=notes.*archive_url/),
    });
  });
});
