import { describe, expect, it } from 'vitest';
import { cliWorld } from '../cliWorld.ts';
import { feedSite, opml, rss } from './feedSite.ts';

const { run, file } = cliWorld();
const site = feedSite();
const hour = 3600;

/** What the lines of polls say after time and address. */
const said = (out: string): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2}/)[2] ?? line);

const once = async (...more: string[]) =>
  await run(['watch', 'feeds.opml', '--once', ...more], site.until(1e9));

describe('watch', () => {
  it('imports what is new, asks with what it knows, and counts nothing twice', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    const modified = 'Fri, 02 Jan 2026 03:00:00 GMT';
    site.answer('wadi.example/feed', (_, count) => {
      if (count === 2) return { status: 304 };
      const items = [['1', 'incident'] as const, ['2', 'incident'] as const, ['3', 'incident'] as const];
      return {
        headers: { etag: `"v${count}"`, 'last-modified': modified },
        body: rss(items.slice(0, count === 1 ? 2 : 3).reverse()),
      };
    });
    const { code, out, err } = await run(['watch', 'feeds.opml'], site.until(0.6 * hour));
    expect([code, said(out), err]).toEqual([
      0,
      ['2 new, 0 unchanged', '0 new, 2 unchanged', '1 new, 2 unchanged'],
      'Stopped. What was read is stored; the same command goes on from here.\n',
    ]);
    expect(site.asked().map(({ atS, headers }) => [atS, headers['if-none-match']])).toEqual([
      [0, undefined],
      [900, '"v1"'],
      [1800, '"v1"'],
    ]);
    expect(site.asked()[1]?.headers['if-modified-since']).toBe(modified);
    expect(site.robots()).toBe(1);
    const listed = (await run(['list'])).out;
    expect(listed.match(/Wadi/g)).toHaveLength(3);
  });

  it('goes on after a restart: not before it is due, with the ETag of before', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    site.answer('wadi.example/feed', (_, count) =>
      count === 1 ? { headers: { etag: 'W/"1"' }, body: rss([['1', 'incident']]) } : { status: 304 },
    );
    await run(['watch', 'feeds.opml'], site.until(60));
    await run(['watch', 'feeds.opml'], site.until(0.4 * hour));
    expect(site.asked().map(({ atS, headers }) => [atS, headers['if-none-match']])).toEqual([
      [0, undefined],
      [900, 'W/"1"'],
    ]);
  });

  it('takes the outlet of the list where the feed names none', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    site.answer('wadi.example/feed', () => ({ body: rss([['1', 'incident']], '') }));
    await once();
    expect((await run(['list'])).out).toContain('Feed 1');
  });

  it('knows an edited item and one that is listed twice', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    site.answer('wadi.example/feed', (_, count) => ({
      body: rss([
        ['1', count === 1 ? 'incident' : 'incident incident'],
        ['2', 'b'],
        ['2', 'b'],
      ]),
    }));
    expect(said((await once()).out)).toEqual(['2 new, 1 unchanged']);
    const again = await once();
    expect(said(again.out)).toEqual(['1 new, 2 unchanged']);
    expect(again.err).toMatch(/item 1: another version of [0-9a-f]{12}, Wadi\n/);
  });

  it('does not bring back what was removed, and says so once', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    site.answer('wadi.example/feed', (_, count) => ({
      body: rss([
        ['1', 'incident'],
        [`n${count}`, 'b'],
      ]),
    }));
    await once();
    const [, line = ''] = (await run(['list'])).out.split('\n');
    expect((await run(['remove', line.split(' ')[0] ?? '', '--by', 'Reader'])).code).toBe(0);
    expect(said((await once()).out)).toEqual(['1 new, 1 unchanged']);
  });
});

describe('a feed that fails', () => {
  it('is asked half as often each time, up to a day, and as before when it answers again', async () => {
    const url = site.at('wadi.example/feed');
    site.answer('wadi.example/feed', (_, count) =>
      count <= 8 ? { status: 500 } : { body: rss([['1', 'incident']]) },
    );
    const { out } = await run(['watch', url, '--every', '1h'], site.until(90 * hour));
    const hours = site.asked().map(({ atS }) => atS / hour);
    expect(hours).toEqual([0, 1, 3, 7, 15, 31, 55, 79]);
    expect(said(out)[1]).toMatch(
      /^error: .*the server answers 500; failure 2, asked again at 2026-01-02T06:00:00/,
    );
  });

  it('is left alone as long as its server asks for, by --once too', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    site.answer('wadi.example/feed', (_, count) =>
      count === 1 ? { status: 503, headers: { 'retry-after': '7200' } } : { body: rss([['1', 'incident']]) },
    );
    const first = await once();
    expect([first.code, said(first.out)[0]]).toEqual([
      1,
      expect.stringContaining('asked again at 2026-01-02T05:00'),
    ]);
    site.pass(hour);
    expect((await once()).out).toBe('');
    site.pass(hour - 30);
    expect(said((await once()).out)).toEqual(['1 new, 0 unchanged']);
  });

  it('that is gone (410) is not asked any more, unless it is named by its address', async () => {
    const url = site.at('wadi.example/feed');
    file('feeds.opml', opml(url));
    site.answer('wadi.example/feed', (_, count) =>
      count === 1 ? { status: 410 } : { body: rss([['1', 'incident']]) },
    );
    const { code, out, err } = await run(['watch', 'feeds.opml'], site.until(1e9));
    expect([code, said(out)[0], err]).toEqual([
      1,
      expect.stringMatching(/^error: .*gone for good \(410\)/),
      'No feed is left to ask for.\n',
    ]);
    await run(['watch', 'feeds.opml'], site.until(1e9));
    expect(site.asked()).toHaveLength(1);
    expect(said((await run(['watch', url, '--once'], site.until(1e9))).out)).toEqual(['1 new, 0 unchanged']);
  });

  it('is named with what is wrong with its XML, and is not forgotten', async () => {
    const url = site.at('wadi.example/feed');
    const body = rss([['1', 'incident']]);
    site.answer('wadi.example/feed', (_, count) => ({ body: count === 1 ? '<html>sorry</html>' : body }));
    const { code, out } = await run(['watch', url, '--once'], site.until(1e9));
    expect([code, said(out)[0]]).toEqual([
      1,
      expect.stringMatching(/^error: the feed cannot be read: .*failure 1/),
    ]);
  });

  it('is not asked where robots.txt forbids it', async () => {
    site.answer('wadi.example/robots.txt', () => ({ body: 'User-agent: *\nDisallow: /feed' }));
    const { code, out } = await run(['watch', site.at('wadi.example/feed'), '--once'], site.until(1e9));
    expect([code, said(out)[0], site.asked()]).toEqual([
      1,
      expect.stringMatching(/^error: .*robots\.txt/),
      [],
    ]);
  });

  it('is refused on this machine and private networks', async () => {
    const { code, out } = await run(['watch', 'http://127.0.0.1:1/feed', '--once']);
    expect([code, out]).toEqual([1, expect.stringContaining('only public ones are fetched')]);
  });
});

describe('politeness', () => {
  it('asks two feeds of one host one after the other, with a pause, and another host meanwhile', async () => {
    file('feeds.opml', opml(...['wadi.example/a', 'wadi.example/b', 'jabal.example/c'].map(site.at)));
    for (const name of ['wadi.example/a', 'wadi.example/b', 'jabal.example/c'])
      site.answer(name, () => ({ body: rss([[name, 'incident']]) }));
    expect(said((await once()).out)).toHaveLength(3);
    const wadi = site.asked().filter(({ host }) => host === 'wadi.example');
    expect(wadi.map(({ path }) => path)).toEqual(['/a', '/b']);
    expect((wadi[1]?.atS ?? 0) - (wadi[0]?.atS ?? 0)).toBeGreaterThanOrEqual(2);
    expect(site.mostAtOnce()).toBe(1);
  });

  it('keeps the pause that robots.txt asks for', async () => {
    file('feeds.opml', opml(site.at('wadi.example/a'), site.at('wadi.example/b')));
    site.answer('wadi.example/robots.txt', () => ({ body: 'User-agent: *\nCrawl-delay: 30\nAllow: /' }));
    for (const name of ['wadi.example/a', 'wadi.example/b']) site.answer(name, () => ({ body: rss([]) }));
    await once();
    expect(site.asked().map(({ atS }) => atS)).toEqual([0, 30]);
  });

  it('asks no more often than the feed says, and not in hours that it leaves out', async () => {
    const timing = '<title>W</title><ttl>60</ttl><skipHours><hour>4</hour><hour>20</hour></skipHours>';
    site.answer('wadi.example/feed', () => ({ body: rss([['1', 'incident']], timing) }));
    await run(['watch', site.at('wadi.example/feed')], site.until(3.5 * hour));
    // Begun at 3:00: an hour later is left out.
    expect(site.asked().map(({ atS }) => atS / hour)).toEqual([0, 2, 3]);
  });

  it('follows a feed that has moved for good, tells so once, and asks there from then on', async () => {
    file('feeds.opml', opml(site.at('wadi.example/old')));
    site.answer('wadi.example/old', () => ({ status: 301, headers: { location: '/new' } }));
    site.answer('wadi.example/new', () => ({ body: rss([['1', 'incident']]) }));
    const first = await once();
    expect([said(first.out), first.err]).toEqual([
      ['1 new, 0 unchanged'],
      expect.stringMatching(/moved for good to http:\/\/wadi\.example:\d+\/new: write that into your list/),
    ]);
    expect((await once()).err).toBe('');
    expect(site.asked().map(({ path }) => path)).toEqual(['/old', '/new', '/new']);
  });

  it('stays at the old address when it has moved only for now', async () => {
    file('feeds.opml', opml(site.at('wadi.example/old')));
    site.answer('wadi.example/old', () => ({ status: 302, headers: { location: '/new' } }));
    site.answer('wadi.example/new', () => ({ body: rss([['1', 'incident']]) }));
    for (let round = 0; round < 2; round++) expect((await once()).err).toBe('');
    expect(site.asked().map(({ path }) => path)).toEqual(['/old', '/new', '/old', '/new']);
  });
});

describe('--pages', () => {
  const sentence = 'تقرير مختلق: incident استهدف بلدة في الريف مساء أمس ما أوقع ثلاثة جرحى بينهم طفل.';
  const page = `<html><head><title>صفحة</title></head><body><article><p>${sentence}</p><p>${sentence}</p></article></body></html>`;

  it('reads the page of each new item once, and the feed where the page cannot be had', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    const more = `<title>Wadi</title><link>${site.at('wadi.example/')}</link>`;
    site.answer('wadi.example/feed', () => ({
      body: rss(
        [
          ['1', 'short'],
          ['2', 'incident'],
        ],
        more,
      ),
    }));
    site.answer('wadi.example/news/1', () => ({ headers: { 'content-type': 'text/html' }, body: page }));
    expect(said((await once('--pages')).out)).toEqual(['2 new, 0 unchanged']);
    expect(said((await once('--pages')).out)).toEqual(['0 new, 2 unchanged']);
    const asked = site.asked().map(({ path }) => path);
    expect(asked).toEqual(['/feed', '/news/2', '/news/1', '/feed']);
    const ids = (await run(['list'])).out
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(' ')[0] ?? '');
    const second = (await run(['show', ids[0] ?? ''])).out;
    const first = (await run(['show', ids[1] ?? ''])).out;
    expect(first).toContain(sentence);
    expect(first).toContain('Wadi');
    expect(first).toContain('2018-06-30');
    expect(second).toMatch(/mind: its page could not be read, the feed's own text was taken: .*404/);
  });

  it('stopped in the middle stores whole reports and goes on from there', async () => {
    file('feeds.opml', opml(site.at('wadi.example/feed')));
    const more = `<title>Wadi</title><link>${site.at('wadi.example/')}</link>`;
    const items = Array.from({ length: 6 }, (_, i) => [`${i}`, `incident ${i}`] as const);
    site.answer('wadi.example/feed', () => ({ body: rss(items, more) }));
    const stopped = await run(['watch', 'feeds.opml', '--pages'], site.until(6));
    expect([stopped.code, stopped.out]).toEqual([0, '']);
    const before = (await run(['list'])).out.trimEnd().split('\n').length - 1;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(6);
    expect(said((await once('--pages')).out)).toEqual([`${6 - before} new, ${before} unchanged`]);
  });
});

describe('what is given to watch', () => {
  it.each([
    ['feeds.opml', '<html/>', 1, /no OPML/],
    ['feeds.opml', '<opml><body><outline text="group"/></body></opml>', 1, /no feed in it/],
    ['feeds.opml', opml('ftp://wadi.example/'), 1, /left out, no http or https address/],
    ['missing.opml', '', 1, /no such file/],
  ])('%s of %s is refused in words', async (name, content, code, message) => {
    file('feeds.opml', content);
    const ended = await run(['watch', name, '--once']);
    expect([ended.code, ended.err]).toEqual([code, expect.stringMatching(message)]);
  });

  it('is an interval that makes sense', async () => {
    for (const every of ['0', '10s', '1y', '99999', '31d'])
      expect((await run(['watch', 'feeds.opml', '--every', every])).code).toBe(2);
  });
});
