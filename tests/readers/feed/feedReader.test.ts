import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyError, onlyReport, readFile } from '../memoryIo.ts';

const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
  `<channel><title>Wadi Courier</title><link>https://wadi.example/</link>${channel}${items}</channel></rss>`;
const item = `<item><title>Shelling &amp;amp; smoke</title><link>/a?x=1&amp;y=2</link>
  <pubDate>Mon, 06 Sep 2021 14:01:00 +0300</pubDate><description>Only a summary</description>
  <content:encoded><![CDATA[<p>Shells fell on the town of Nawa.</p><p>Two were hurt.</p><script>alert(1)</script>]]></content:encoded></item>`;

describe('a feed gives one report an item', () => {
  it('RSS: full content before summary, with title, date, address, outlet and their origin', async () => {
    const file = rss(item);
    const { report, where, warnings } = onlyReport(await readFile('news.xml', file));
    expect(where).toBe('news.xml, item 1');
    expect(report).toMatchObject({
      text: 'Shells fell on the town of Nawa.\n\nTwo were hurt.',
      title: 'Shelling & smoke',
      publishedAt: '2021-09-06T14:01:00+03:00',
      publishedFrom: 'feed',
      outlet: 'Wadi Courier',
      url: 'https://wadi.example/a?x=1&y=2',
      lang: 'en',
      sourceSha256: createHash('sha256').update(file).digest('hex'),
      origins: { title: 'feed', outlet: 'feed', url: 'feed', publishedAt: 'feed', lang: 'text' },
    });
    expect(warnings).toEqual([]);
  });

  it('RSS without content: the summary; without both: the title, and says so', async () => {
    const results = await readFile(
      'news.rss',
      rss(
        '<item><description>a &lt;b&gt;raid&lt;/b&gt; on Nawa</description></item><item><title>Nawa hit</title></item>',
      ),
    );
    expect(
      results.map((result) => (result.ok ? [result.report.text, result.warnings] : result.error)),
    ).toEqual([
      ['a raid on Nawa', []],
      ['Nawa hit', ['the item has no text but its title']],
    ]);
  });

  it('Atom: markup of every type, the page of several links, the language of the entry', async () => {
    const entry = (content: string) =>
      `<entry xml:lang="ar-SY"><title>T</title><link rel="self" href="/self"/><link href="/page"/>` +
      `<updated>2020-01-02T03:04:05Z</updated>${content}</entry>`;
    const file =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Wadi</title><link href="https://wadi.example/"/>' +
      entry(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></content>',
      ) +
      entry('<content type="html">&lt;p&gt;Three&lt;/p&gt;</content>') +
      `${entry('<summary>2 &lt; 3 in Nawa</summary>')}</feed>`;
    const results = await readFile('f.atom', file);
    expect(results.map((result) => result.ok && result.report)).toMatchObject([
      { text: 'One\n\nTwo', lang: 'ar', url: 'https://wadi.example/page', origins: { lang: 'feed' } },
      { text: 'Three', publishedAt: '2020-01-02T03:04:05Z', publishedFrom: 'feed' },
      { text: '2 < 3 in Nawa' },
    ]);
  });

  it('RDF and JSON Feed', async () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old Wadi</title></channel><item>' +
      '<title>T</title><link>https://wadi.example/1</link><description>D</description><dc:date>2019-05-06</dc:date></item></rdf:RDF>';
    expect(onlyReport(await readFile('f.rdf', rdf)).report).toMatchObject({
      text: 'D',
      outlet: 'Old Wadi',
      publishedAt: '2019-05-06',
    });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Wadi',
      items: [
        {
          id: '1',
          content_html: '<p>قصف على نوى</p>',
          url: 'javascript:alert(1)',
          date_published: '2020-01-01',
        },
      ],
    });
    const { report, warnings } = onlyReport(await readFile('feed.json', json));
    expect(report).toMatchObject({ text: 'قصف على نوى', outlet: 'Wadi', url: null, lang: 'ar' });
    expect(warnings.join()).toMatch(/no http or https address/);
  });

  it('a language that the feed names counts only where the text tells none', async () => {
    const file = rss(
      '<item><description>قصف على نوى</description></item><item><description>123</description></item>',
      '<language>en-US</language>',
    );
    const results = await readFile('a.rss', file);
    expect(results.map((result) => result.ok && result.report.lang)).toEqual(['ar', 'en']);
  });

  it('an encoding that only the XML declaration names', async () => {
    const file = Buffer.concat([
      Buffer.from(
        '<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>x</title><item><description>',
      ),
      Buffer.from([0xe4, 0xe6, 0xec]),
      Buffer.from('</description></item></channel></rss>'),
    ]);
    expect(onlyReport(await readFile('a.xml', file)).report.text).toBe('نوى');
  });
});

describe('a feed that gives no report says why', () => {
  it.each([
    ['no items', rss(''), /no items/],
    ['cut off', '<rss version="2.0"><chan', /cannot be read/],
    ['no feed', 'hello', /cannot be read/],
    ['an item without anything', rss('<item><link>https://wadi.example/1</link></item>'), /text is empty/],
  ])('%s', async (_, file, reason) => {
    expect(onlyError(await readFile('a.rss', file)).error).toMatch(reason);
  });

  it('over 20 MB, without reading on', async () => {
    async function* stream() {
      yield Buffer.from(rss(''));
      for (let megabytes = 0; megabytes < 10_000; megabytes += 1) yield Buffer.alloc(1_000_000, 'x');
    }
    expect(onlyError(await readFile('a.rss', { stream })).error).toMatch(/over 20\.0 MB/);
  });
});

describe('entities of a document are neither expanded nor fetched', () => {
  it('billion laughs', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const file = rss('<item><title>T</title><description>&l9;</description></item>').replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]><rss`,
    );
    const results = await readFile('a.rss', file);
    const length = results.map((result) => (result.ok ? result.report.text : result.error).length);
    expect(Math.max(...length)).toBeLessThan(500);
  });

  it('an external entity', async () => {
    const file = rss('<item><title>T</title><description>&x;</description></item>').replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss',
    );
    expect(onlyError(await readFile('a.rss', file)).error).toMatch(/External entities are not supported/);
  });
});
