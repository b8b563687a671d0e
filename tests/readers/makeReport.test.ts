import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/readers/makeReport.ts';

const made = (...args: Parameters<typeof makeReport>) => {
  const result = makeReport(...args);
  if ('error' in result) throw new Error(result.error);
  return result;
};

describe('where the metadata of a report come from', () => {
  it('is said of each piece: what the page says, what a person says before it, what was told from the text', () => {
    const given = {
      text: 'نص مختلق',
      title: 'عنوان',
      outlet: 'Made-up Outlet',
      publishedAt: '2018-06-30',
      archiveUrl: 'https://archive.example/1',
      origins: { title: 'page', outlet: 'page', publishedAt: 'page', archiveUrl: 'page' },
    } as const;
    const { report } = made(given, { outlet: 'As I call it' });
    expect(report.outlet).toBe('As I call it');
    expect(report.archiveUrl).toBe('https://archive.example/1');
    expect(report.origins).toEqual({
      title: 'page',
      lang: 'text',
      outlet: 'user',
      publishedAt: 'page',
      archiveUrl: 'page',
    });
    expect(report.publishedFrom).toBe('page');
  });
  it('is nothing for what is not known, or was left out because it cannot be used', () => {
    const { report, warnings } = made(
      { text: 'نص مختلق', lang: 'ar', archiveUrl: 'javascript:alert(1)' },
      {},
    );
    expect(report.origins).toEqual({ lang: 'file' });
    expect('archiveUrl' in report).toBe(false);
    expect(warnings).toEqual(['the archive URL is no http or https address; it was left out']);
  });
});
