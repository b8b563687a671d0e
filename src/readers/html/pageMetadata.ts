import { detectLanguage } from '../detectLanguage.ts';
import type { GivenReport } from '../makeReport.ts';
import { readPublicationDate } from '../publicationDate.ts';
import { archivedAddress } from './archivedAddress.ts';
import { withoutOverrides } from './articleText.ts';
import { jsonLdArticle } from './jsonLd.ts';
import type { TidyPage } from './tidyPage.ts';

type Metadata = Pick<GivenReport, 'title' | 'outlet' | 'url' | 'archiveUrl' | 'lang' | 'publishedAt'>;

/** Names of `<meta>` that hold the day of publication, the most exact first. */
const dateNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
];

/** Contents of the `<meta>` elements by their lower-case property, name or itemprop; the first of a name counts. */
function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

/** Days of `<time>`: the one marked as such, the first within the article, or the only one of the page. */
function timesOf(document: Document): string[] {
  const values = (selector: string): string[] =>
    [...document.querySelectorAll(selector)]
      .map((time) => time.getAttribute('datetime') ?? '')
      .filter(Boolean);
  const all = [...new Set(values('time[datetime]'))];
  return [
    ...values('time[itemprop~=datePublished], time[pubdate]').slice(0, 1),
    ...values('article time[datetime], main time[datetime]').slice(0, 1),
    ...(all.length === 1 ? all : []),
  ];
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && readPublicationDate(value).iso !== null);
}

/** The address in a comment of the program that saved the page: "saved from url=(0024)…" (browsers), "url: …" (SingleFile). */
function savedFrom(comments: readonly string[]): string | undefined {
  for (const comment of comments) {
    const address =
      /saved from url=\(\d+\)(https?:\S+)|^\s*Page saved with SingleFile\s+url:\s*(https?:\S+)/.exec(comment);
    if (address) return address[1] ?? address[2];
  }
  return undefined;
}

const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;

/** Entities that were escaped once too often, as in `&amp;quot;` or in JSON. */
const plain = (text: string): string =>
  withoutOverrides(
    text
      .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
      .replaceAll('&quot;', '"')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&'),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** The page's address and its copy's. `readFrom` is where it was fetched: the page may name another of the same host only. */
function addressesOf(
  document: Document,
  named: readonly (string | undefined)[],
  readFrom: string | null,
  comments: readonly string[],
): Pick<Metadata, 'url' | 'archiveUrl'> {
  const link = (rel: string): string | undefined =>
    document.querySelector(`link[rel~="${rel}"][href]`)?.getAttribute('href')?.trim();
  const saved = savedFrom(comments);
  const at = readFrom ? archivedAddress(readFrom) : null;
  const base = at?.url ?? saved;
  const absolute = [link('original'), link('canonical'), ...named]
    .map((address) => (address && URL.canParse(address, base) ? new URL(address, base).href : undefined))
    .filter((address): address is string => address !== undefined && /^https?:/.test(address));
  const split = absolute.map(archivedAddress);
  const own = at ? split.find(({ url }) => hostOf(url) === hostOf(at.url)) : split[0];
  const memento = [link('memento'), link('bookmark')].find(
    (address) => address && archivedAddress(address).archiveUrl,
  );
  const ofSaved = saved ? archivedAddress(saved) : undefined;
  const url = own?.url ?? at?.url ?? ofSaved?.url;
  const archiveUrl =
    at?.archiveUrl ?? split.find((one) => one.archiveUrl)?.archiveUrl ?? ofSaved?.archiveUrl ?? memento;
  return { ...(url ? { url } : {}), ...(archiveUrl ? { archiveUrl } : {}) };
}

/** The language that the page declares, unless its letters are of another: templates say `en` around Arabic text. */
function languageOf(declared: string | undefined, text: string): string | undefined {
  const tag = /^[a-z]{2,3}(?=[-_]|$)/i.exec(declared ?? '')?.[0].toLowerCase();
  const seen = detectLanguage(text);
  const contradicts = (tag === 'ar' || tag === 'en') && (seen === 'ar' || seen === 'en') && tag !== seen;
  return contradicts ? undefined : tag;
}

/**
 * What a page says of its article: JSON-LD first, then `<meta>` (OpenGraph, article:*), `<time>`, `<link>`, `<html lang>`.
 * `text` is the article's, `title` what it would be called otherwise.
 */
export function pageMetadata(
  document: Document,
  { jsonLd, comments }: TidyPage,
  { text, title, readFrom }: { text: string; title: string | null; readFrom: string | null },
): Metadata {
  const article = jsonLdArticle(jsonLd) ?? {};
  const meta = metaOf(document);
  const given: Metadata = addressesOf(document, [meta.get('og:url'), article.url], readFrom, comments);
  const titled = article.headline ?? meta.get('og:title') ?? meta.get('twitter:title') ?? title;
  const outlet = article.publisher ?? meta.get('og:site_name') ?? meta.get('application-name');
  const publishedAt = firstDate([
    article.datePublished,
    ...dateNames.map((name) => meta.get(name)),
    ...timesOf(document),
  ]);
  const lang = languageOf(
    article.inLanguage ?? document.documentElement.getAttribute('lang') ?? meta.get('og:locale'),
    text,
  );
  if (titled) given.title = plain(titled);
  if (outlet && !/^https?:/.test(outlet)) given.outlet = plain(outlet);
  if (publishedAt) given.publishedAt = publishedAt;
  if (lang) given.lang = lang;
  return given;
}
