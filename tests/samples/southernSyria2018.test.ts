import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reportSchema } from '../../src/model/report.ts';
import { nodeReaderIo } from '../../src/readers/nodeReaderIo.ts';
import { readReports } from '../../src/readers/readReports.ts';

const path = fileURLToPath(new URL('../../samples/southern-syria-2018.jsonl', import.meta.url));

async function samples(): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const result of readReports(path, {}, nodeReaderIo)) {
    if (!result.ok) throw new Error(`${result.where}: ${result.error}`);
    expect(result.warnings).toEqual([]);
    reports.push(reportSchema.parse(result.report));
  }
  return reports;
}

const reports = await samples();

describe('the sample reports', () => {
  it('are a dozen or more, most of them in Arabic, some in English', () => {
    const count = (lang: string) => reports.filter((report) => report.lang === lang).length;
    expect(count('ar')).toBeGreaterThanOrEqual(11);
    expect(count('en')).toBeGreaterThanOrEqual(4);
    expect(reports).toHaveLength(count('ar') + count('en'));
  });

  it('say what they are, however they are read: marked as samples, outlet "Balagh sample digest", no link', () => {
    for (const report of reports) {
      expect(report).toMatchObject({ sample: true, outlet: 'Balagh sample digest', url: null });
    }
  });

  it('have ids of their own and texts of their own', () => {
    expect(new Set(reports.map((report) => report.id)).size).toBe(reports.length);
    expect(new Set(reports.map((report) => report.sha256)).size).toBe(reports.length);
  });

  it('are dated between 19 June and 31 July 2018, in order', () => {
    const dates = reports.map((report) => report.publishedAt ?? '');
    expect(dates[0] && dates[0] >= '2018-06-19').toBe(true);
    expect(dates.at(-1)).toBe('2018-07-31');
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBeGreaterThanOrEqual(12);
  });

  it('are short, and have a title', () => {
    for (const report of reports) {
      expect(report.text.length).toBeLessThanOrEqual(1600);
      const words = report.text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(80);
      expect(words).toBeLessThanOrEqual(220);
      expect(report.title).toBeTruthy();
    }
  });

  it('name a weekday that fits the calendar wherever they say "today" or "yesterday" with one', () => {
    const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
    let checked = 0;
    for (const report of reports) {
      const published = new Date(`${report.publishedAt}T12:00:00Z`).getUTCDay();
      for (const [, day, weekday] of report.text.matchAll(/(اليوم|أمس|غداً) (ال[أ-ي]+)/g)) {
        if (!weekday || !weekdays.includes(weekday)) continue;
        const shift = day === 'أمس' ? -1 : day === 'اليوم' ? 0 : 1;
        expect(`${report.id} ${weekday}`).toBe(`${report.id} ${weekdays[(published + shift + 7) % 7]}`);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });

  it('keep partisan words in quotes', () => {
    for (const report of reports) {
      const unquoted = report.text.replace(/«[^»]*»/g, '');
      expect(unquoted).not.toMatch(
        /النظام|الثوار|الإرهابي|المسلحين الإرهاب|شهيد|شهداء|تحرير|مصالحة|\bregime\b|terrorist|rebel/,
      );
    }
  });
});
