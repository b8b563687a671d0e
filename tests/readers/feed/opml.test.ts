import { describe, expect, it } from 'vitest';
import { readOpml } from '../../../src/readers/feed/opml.ts';

const read = (body: string) => readOpml(Buffer.from(`<opml version="2.0"><body>${body}</body></opml>`));

describe('a list of feeds', () => {
  it('gives each address once, in order, those of groups too, with the outlet that it names', () => {
    const list = read(
      `<outline text="Wadi" title=" Wadi\n Courier " xmlUrl="https://wadi.example/feed"/>
       <outline text="group"><outline text="جبل" xmlUrl=" https://jabal.example/rss "/></outline>
       <outline text="again" xmlUrl="https://wadi.example/feed"/><outline xmlUrl="http://nameless.example"/>`,
    );
    expect(list).toEqual({
      feeds: [
        { url: 'https://wadi.example/feed', outlet: 'Wadi Courier' },
        { url: 'https://jabal.example/rss', outlet: 'جبل' },
        { url: 'http://nameless.example/', outlet: null },
      ],
      skipped: [],
    });
  });

  it('leaves out what is no web address, and names it', () => {
    const list = read('<outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="file:///etc/passwd"/>');
    expect(list).toMatchObject({
      feeds: [],
      skipped: [{ url: 'javascript:alert(1)' }, { url: 'file:///etc/passwd' }],
    });
  });

  it.each([
    '',
    '{}',
    '<html><body/></html>',
    '<opml><body><outline',
    '<!DOCTYPE a [<!ENTITY a "&a;">]><opml>&a;</opml>',
  ])('that is %j is refused in words', (text) => {
    expect(readOpml(Buffer.from(text))).toMatchObject({ error: expect.stringContaining('no OPML') });
  });

  it('nested 2,000 groups deep is read or refused, without a crash', () => {
    const deep = `${'<outline text="a">'.repeat(2000)}<outline xmlUrl="https://wadi.example/"/>${'</outline>'.repeat(2000)}`;
    const list = read(deep);
    expect('error' in list || list.feeds.length === 1).toBe(true);
  });
});
