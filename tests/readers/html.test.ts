import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeLegacy } from './legacyBytes.ts';
import { onlyError, onlyReport, readFile } from './memoryIo.ts';

const bodyAr = [
  'قال مراسل مختلق إن قصفًا استهدف بلدة نوى في ريف درعا مساء أمس، ما أوقع ثلاثة جرحى بينهم طفل.',
  'وأضاف أن فرق الإسعاف نقلت المصابين إلى المشفى الميداني، وأن الطريق إلى بلدة جاسم ما زال مقطوعًا.',
];
const bodyEn = [
  'An invented correspondent reported that shells fell on the town of Nawa on Saturday evening, wounding three people.',
  'Residents said the road to Jasim was still closed, and that the field hospital had received the wounded at night.',
];

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (
  head: string,
  body: readonly string[],
  html = '<html>',
): string => `<!doctype html>${html}<head>${head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Made-up heading</h1>${body.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
<footer>All rights reserved</footer></body></html>`;

describe('a web page', () => {
  it('gives the text of its article in paragraphs, without what stands around it', async () => {
    const { report } = onlyReport(await readFile('page.html', page('<title>T</title>', bodyEn)));
    expect(report.text).toBe(bodyEn.join('\n\n'));
  });

  it('gives what JSON-LD says of the article, each with its origin and the hash of the bytes', async () => {
    const html = page(
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'Not the outlet' },
          { '@type': 'Organization', '@id': '#org', name: 'وكالة مختلقة' },
          {
            '@type': ['NewsArticle'],
            headline: 'قصف على &quot;نوى&quot;',
            datePublished: '2018-06-30T21:05:00+03:00',
            inLanguage: 'ar-SY',
            url: 'https://made-up.example/a/1',
            publisher: { '@id': '#org' },
          },
        ],
      }),
      bodyAr,
    );
    const { report, warnings } = onlyReport(await readFile('page.html', html));
    expect(warnings).toEqual([]);
    expect(report).toMatchObject({
      text: bodyAr.join('\n\n'),
      title: 'قصف على "نوى"',
      lang: 'ar',
      outlet: 'وكالة مختلقة',
      url: 'https://made-up.example/a/1',
      publishedAt: '2018-06-30T21:05:00+03:00',
      publishedFrom: 'page',
      sourceSha256: createHash('sha256').update(html).digest('hex'),
      origins: { title: 'page', lang: 'page', outlet: 'page', url: 'page', publishedAt: 'page' },
    });
  });

  it('gives what OpenGraph, article:*, the canonical link and the language of the page say', async () => {
    const head = `<title>Shells fall - The Invented Herald</title><meta property="og:title" content="Shells fall on Nawa">
      <meta property="og:site_name" content="The Invented Herald">
      <meta property="article:published_time" content="2018-06-30T18:00:00Z">
      <link rel="canonical" href="https://herald.example/news/7">`;
    const { report } = onlyReport(await readFile('page.htm', page(head, bodyEn, '<html lang="en-GB">')));
    expect(report).toMatchObject({
      title: 'Shells fall on Nawa',
      outlet: 'The Invented Herald',
      publishedAt: '2018-06-30T18:00:00Z',
      url: 'https://herald.example/news/7',
      lang: 'en',
    });
  });

  it('takes the day from the <time> in the article, not from one in a list beside it', async () => {
    const beside = '<aside><time datetime="2024-01-01">1 January</time></aside>';
    const within = '<p><time datetime="2018-06-30">Saturday</time></p>';
    const dated = page('', [within + bodyEn[0], bodyEn[1] ?? '']).replace('<article>', `${beside}<article>`);
    expect(onlyReport(await readFile('page.html', dated)).report.publishedAt).toBe('2018-06-30');
    const undated = page('', bodyEn).replace(
      '<article>',
      `<aside><time datetime="2024-01-01"></time><time datetime="2024-01-02"></time></aside><article>`,
    );
    expect(onlyReport(await readFile('page.html', undated)).report.publishedAt).toBeNull();
  });

  it('believes what the user says before what the page says', async () => {
    const html = page('<meta property="og:site_name" content="The Invented Herald">', bodyEn);
    const { report } = onlyReport(
      await readFile('page.html', html, { outlet: 'Another', publishedAt: '2018-07-01' }),
    );
    expect(report).toMatchObject({ outlet: 'Another', publishedAt: '2018-07-01' });
    expect(report.origins).toMatchObject({ outlet: 'user', publishedAt: 'user' });
  });

  it('tells the language from the text where the template says another', async () => {
    const { report } = onlyReport(await readFile('page.html', page('', bodyAr, '<html lang="en">')));
    expect([report.lang, report.origins?.lang]).toEqual(['ar', 'text']);
  });

  it('keeps the address of the copy that an archive has, and the page’s own', async () => {
    const copy = 'https://web.archive.org/web/20180701120000/https://herald.example/news/7';
    for (const head of [
      `<link rel="canonical" href="${copy}">`,
      `<link rel="canonical" href="https://herald.example/news/7"><link rel="memento" href="${copy}">`,
    ]) {
      const { report } = onlyReport(await readFile('page.html', page(head, bodyEn)));
      expect(report).toMatchObject({ url: 'https://herald.example/news/7', archiveUrl: copy });
      expect(report.origins).toMatchObject({ url: 'page', archiveUrl: 'page' });
    }
  });

  it('knows the address in the comment of a browser that saved the page', async () => {
    const saved = `<!-- saved from url=(0029)https://herald.example/news/7 -->\n${page('', bodyEn)}`;
    expect(onlyReport(await readFile('page.html', saved)).report.url).toBe('https://herald.example/news/7');
    expect(onlyReport(await readFile('page.html', page('', bodyEn))).report.url).toBeNull();
  });

  it('is known by its first characters, as XHTML too', async () => {
    const xhtml = `<?xml version="1.0" encoding="utf-8"?>\n${page('', bodyEn, '<html xmlns="http://www.w3.org/1999/xhtml">')}`;
    expect(onlyReport(await readFile('page', xhtml)).report.text).toBe(bodyEn.join('\n\n'));
  });

  it.each([
    ['a page with no text', '<html><body><div id="app"></div></body></html>'],
    [
      'a list of links',
      `<html><body>${'<p><a href="/a">Shells fall on the invented town of Nawa, three wounded</a></p>'.repeat(20)}`,
    ],
    ['a teaser', '<p>Read more</p>'],
  ])('refuses %s and says what to do', async (_, html) => {
    expect(onlyError(await readFile('page.html', html)).error).toMatch(/no article.*save the text/);
  });

  it('reads the text in JSON-LD of a page that a script fills in', async () => {
    const html = `<html><head>${jsonLd({ '@type': 'Article', articleBody: bodyEn.join('\n\n') })}</head><body><div id="app"></div></body></html>`;
    expect(onlyReport(await readFile('page.html', html)).report.text).toBe(bodyEn.join('\n\n'));
  });

  it('goes on without JSON-LD that is broken', async () => {
    const html = page(
      '<script type="application/ld+json">{"@type": "NewsArticle",</script><meta property="og:title" content="T">',
      bodyEn,
    );
    expect(onlyReport(await readFile('page.html', html)).report.title).toBe('T');
  });
});

describe('encodings of pages', () => {
  const declared = (charset: string): string => page(`<meta charset="${charset}">`, bodyAr);
  it.each([
    ['Windows-1256, declared', encodeLegacy(declared('windows-1256'), 'windows-1256'), []],
    [
      'Windows-1256, declared as Latin',
      encodeLegacy(declared('iso-8859-1'), 'windows-1256'),
      [expect.stringContaining('windows-1256')],
    ],
    [
      'UTF-16 with its mark',
      Buffer.from(`\ufeff${declared('utf-16')}`, 'utf16le'),
      [expect.stringContaining('utf-16le')],
    ],
    ['UTF-8 declared as Windows-1256', Buffer.from(declared('windows-1256')), []],
  ])('%s', async (_, bytes, warnings) => {
    const read = onlyReport(await readFile('page.html', bytes));
    expect(read.report.text).toBe(bodyAr.join('\n\n'));
    expect(read.warnings).toEqual(warnings);
  });
});

describe('pages made to do harm', () => {
  it('leave nothing that runs: no script, handler, frame or address of a script', async () => {
    const body = [
      `<img src=x onerror="globalThis.harmed = 1">${bodyEn[0]}<script>globalThis.harmed = 1</script>`,
      `${bodyEn[1]} <a href="javascript:globalThis.harmed=1">more</a><iframe srcdoc="<script>1</script>"></iframe>`,
    ];
    const head =
      '<link rel="canonical" href="javascript:globalThis.harmed=1"><script>globalThis.harmed = 1</script>';
    const { report } = onlyReport(await readFile('page.html', page(head, body)));
    expect(report.text).toBe(`${bodyEn[0]}\n\n${bodyEn[1]} more`);
    expect(report.url).toBeNull();
    expect(globalThis).not.toHaveProperty('harmed');
  });

  it('keep text about markup as text', async () => {
    const { report } = onlyReport(
      await readFile(
        'page.html',
        page('', [`${bodyEn[0]} &lt;script&gt;alert(1)&lt;/script&gt; 1 < 2`, ...bodyEn]),
      ),
    );
    expect(report.text).toContain('<script>alert(1)</script> 1 < 2');
  });

  it('lose the characters that turn the order of letters round', async () => {
    const head = '<meta property="og:title" content="Nawa \u202egnp.exe">';
    const { report } = onlyReport(await readFile('page.html', page(head, [`\u202e${bodyEn[0]}`, ...bodyEn])));
    expect(`${report.title}${report.text}`).not.toMatch(/[\u202d\u202e]/);
  });

  const article = bodyEn.map((paragraph) => `<p>${paragraph}</p>`).join('');
  it.each([
    ['10,000 levels deep', `${'<div>'.repeat(10_000)}${article}`],
    ['15,000 levels of inline elements deep', `${'<b><span>'.repeat(7500)}${article}`],
    [
      'with an attribute of 4 MB',
      `<p title="${'x'.repeat(4_000_000)}" class="${'y'.repeat(100_000)}">a</p>${article}`,
    ],
    [
      'with 200,000 attributes',
      `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ')}>a</p>${article}`,
    ],
    [
      'with 1,000 paragraphs that nobody closes',
      `<p>${bodyEn.join('<p>')}${'<p>words, and more words'.repeat(1000)}`,
    ],
    ['with broken JSON-LD', `<script type="application/ld+json">${'['.repeat(500_000)}</script>${article}`],
  ])(
    'a page %s is read',
    async (_, html) => {
      const { report } = onlyReport(await readFile('page.html', `<html><body>${html}`));
      expect(report.text).toContain(bodyEn[1]);
    },
    15_000,
  );

  it.each([
    ['of nothing but <', '<'.repeat(4_000_000)],
    ['of comments that nobody closes', '<!--'.repeat(1_000_000)],
    ['of tags that nobody closes', '<a b="'.repeat(700_000)],
    ['of scripts that nobody closes', '<script>'.repeat(500_000)],
    ['of 100,000 elements', '<div>words, and</div>'.repeat(100_000)],
    ['of closing tags alone', '</p>'.repeat(1_000_000)],
    ['of more than 5 MB', `<p>${'x'.repeat(5_000_000)}`],
    ['of a ZIP archive', 'PK\u0003\u0004'],
  ])(
    'a page %s is refused in good time',
    async (_, html) => {
      expect(onlyError(await readFile('page.html', html)).error).toMatch(/page|article|ZIP/);
    },
    15_000,
  );
});
