import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { MetadataOrigins, Report } from '../../model/report.ts';
import { MAX_REPORT_BYTES, megabytes } from '../limits.ts';
import { type GivenReport, makeReport } from '../makeReport.ts';
import type { ReadOptions } from '../Reader.ts';
import { sha256Of } from '../sha256Of.ts';
import { articleText } from './articleText.ts';
import { decodePage } from './decodePage.ts';
import { jsonLdArticle } from './jsonLd.ts';
import { pageMetadata } from './pageMetadata.ts';
import { tidyPage } from './tidyPage.ts';

/** A page's bytes, and what the server said of them where it was fetched. */
export interface PageSource {
  bytes: Uint8Array;
  /** Where it was fetched; null for a file. */
  url: string | null;
  /** The charset of the Content-Type header; null when there is none. */
  charset: string | null;
}

type ReadPage = { report: Report; warnings: string[] } | { error: string };

/** Short bulletins have about 100 characters; what is shorter is a notice, a button or a teaser. */
const LEAST_ARTICLE_LENGTH = 60;
/** More of its text in links than this: a list of articles, not one. */
const MOST_IN_LINKS = 0.6;

const advice = 'save the text of the report as .txt, or as a line of JSON Lines';
const noArticle = `no article was found in the page (it may be a list, or filled in by a script); ${advice}`;

/** The article's text and the title it goes by; null when the page has none. */
function articleOf(document: Document): { text: string; title: string | null } | null {
  for (const part of document.querySelectorAll('#wm-ipp-base, #wm-ipp, #donato')) part.remove();
  // The one main heading is the title, and no part of the text.
  const headings = document.querySelectorAll('h1');
  const heading = headings.length === 1 ? headings[0] : undefined;
  heading?.remove();
  const read = new Readability<Node>(document, {
    charThreshold: LEAST_ARTICLE_LENGTH * 2,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  if (!read?.content) return null;
  const text = articleText(read.content);
  const links = [...(read.content as Element).querySelectorAll('a')];
  const inLinks = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  if (text.length < LEAST_ARTICLE_LENGTH || inLinks > text.length * MOST_IN_LINKS) return null;
  return { text, title: heading?.textContent || read.title || null };
}

/** The article's text as the page's JSON-LD gives it: for pages that a script fills in. */
function bodyInJsonLd(sources: readonly string[]): { text: string; title: null } | null {
  const body = jsonLdArticle(sources)?.articleBody?.trim() ?? '';
  return body.length < LEAST_ARTICLE_LENGTH || /<[a-z]/i.test(body) ? null : { text: body, title: null };
}

const originOfAll = (given: GivenReport): MetadataOrigins =>
  Object.fromEntries(
    (['title', 'lang', 'outlet', 'url', 'archiveUrl', 'publishedAt'] as const)
      .filter((field) => given[field] !== undefined)
      .map((field) => [field, 'page']),
  );

/**
 * The article of a page as a report: its text in paragraphs, without markup, and what the page says of it (`page` in
 * `origins`); the user's options win. Nothing of the page is executed or fetched, whatever it holds. Gives the error, and
 * what to do, for a page without an article, over 5 MB, or with more elements than an article has.
 */
export function readPage({ bytes, url, charset }: PageSource, options: ReadOptions): ReadPage {
  if (bytes.length === 0) return { error: 'the input is empty' };
  if (bytes.length > MAX_REPORT_BYTES)
    return { error: `a page of over ${megabytes(MAX_REPORT_BYTES)} is not read; ${advice}` };
  const decoded = decodePage(bytes, charset);
  const page = tidyPage(decoded.text);
  if (!page) return { error: `the page has more elements or entities than an article; ${advice}` };
  const { document } = parseHTML(page.html);
  // Readability takes the document apart, so that what it says of itself is read from another.
  const article = articleOf(parseHTML(page.html).document) ?? bodyInJsonLd(page.jsonLd);
  if (!article) return { error: noArticle };
  const given: GivenReport = {
    text: article.text,
    ...pageMetadata(document, page, { ...article, readFrom: url }),
    sourceSha256: sha256Of(bytes),
  };
  const made = makeReport({ ...given, origins: originOfAll(given) }, options);
  if ('error' in made) return made;
  return { report: made.report, warnings: [...decoded.warnings, ...made.warnings] };
}
