import { strToU8, zipSync } from 'fflate';
import { zip64 } from '../readers/archive/zip64.ts';

const sentence = 'سقطت قذائف على مدينة نوى، وقتل شخصان. Shells fell on Nawa; two were killed.';
const mail =
  `From: "Wadi Courier" <desk@wadi.example>\r\nSubject: =?utf-8?Q?Nawa?=\r\nDate: Sat, 30 Jun 2018 14:00:00 +0300\r\n` +
  `Message-ID: <1@wadi.example>\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n` +
  `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(sentence).toString('base64')}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Nawa</p>\r\n--b--\r\n`;
const page =
  `<!DOCTYPE html><html lang="ar"><head><title>نوى</title><link rel="canonical" href="https://wadi.example/1">` +
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"نوى","datePublished":"2018-06-30"}</script></head>` +
  `<body><article><h1>نوى</h1>${`<p>${sentence}</p>`.repeat(8)}</article></body></html>`;

/** Small made-up inputs, one of each kind that is read; the names tell the readers apart. */
export const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.txt', strToU8(sentence)],
  ['b.txt', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
  [
    'a.jsonl',
    strToU8(`{"id":1,"text":"${sentence}","published_at":"2018-06-30"}\n{"text":"b","lang":"ar"}\n`),
  ],
  ['a.json', strToU8(JSON.stringify([{ text: sentence, url: 'https://wadi.example/1' }, { text: 'b' }]))],
  ['a.csv', strToU8(`id,text,date,source\n1,"${sentence}",2018-06-30,Wadi\n2,"a ""b""\nc",,\n`)],
  ['a.tsv', strToU8(`نص\tعنوان\tتاريخ\n${sentence}\tنوى\t٣٠ حزيران 2018\n`)],
  [
    'a.rss',
    strToU8(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss version="2.0"><channel><title>Wadi &c;</title>` +
        `<item><title>T</title><link>/1</link><pubDate>Sat, 30 Jun 2018 14:00:00 GMT</pubDate><description>&lt;p&gt;${sentence}&lt;/p&gt;</description></item></channel></rss>`,
    ),
  ],
  [
    'a.atom',
    strToU8(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>W</title><entry><title>T</title><updated>2020-01-02T03:04:05Z</updated>` +
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${sentence}</p></div></content></entry></feed>`,
    ),
  ],
  [
    'feed.json',
    strToU8(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'W',
        items: [{ id: '1', content_html: `<p>${sentence}</p>` }],
      }),
    ),
  ],
  ['a.html', strToU8(page)],
  ['a.eml', strToU8(mail)],
  ['a.mbox', strToU8(`From a Sat\n${mail}\nFrom b Sun\n${mail}`)],
  [
    'a.zip',
    zipSync({
      'a.txt': strToU8(sentence),
      'b.jsonl': [strToU8('{"text":"b"}\n'), { level: 0 }],
      'c.zip': zipSync({ 'd.csv': strToU8('text\nd\n') }),
    }),
  ],
  ['b.zip', zip64({ 'a.txt': strToU8(sentence), 'b.html': strToU8(page) })],
  [
    'a.opml',
    strToU8(
      `<?xml version="1.0"?><opml version="2.0"><body><outline text="W"><outline title="نوى" type="rss" xmlUrl="https://wadi.example/feed"/></outline></body></opml>`,
    ),
  ],
];

const paragraph = `<p>${sentence} ${'كلمة '.repeat(30)}</p>`;

/** Pages as large as a page may be, or nested deeper than any: read now and then only, as each takes a second or more. */
export const largeSamples: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['deep.html', () => strToU8(`<html><body>${'<div>\n'.repeat(200_000)}${paragraph.repeat(8)}`)],
  [
    'deep-inline.html',
    () => strToU8(`<html><body><article>${'<b><i>'.repeat(100_000)}${paragraph.repeat(8)}`),
  ],
  ['long.html', () => strToU8(page.replace('</article>', `${paragraph.repeat(10_500)}</article>`))],
  [
    'attribute.html',
    () => strToU8(page.replace('<article>', `<article title="${'"x '.repeat(1_600_000)}">`)),
  ],
  ['brackets.html', () => strToU8(`${page}${'<'.repeat(4_800_000)}`)],
  ['json-ld.html', () => strToU8(page.replace('"نوى"', `${'['.repeat(2_000_000)}`))],
  ['blanks.html', () => strToU8(page.replace('</article>', `<p>${' \n'.repeat(2_300_000)}</p></article>`))],
  ['tables.html', () => strToU8(`${page}${'<table><tr><td>'.repeat(60_000)}`)],
];
