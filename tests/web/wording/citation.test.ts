import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/days.ts';
import { wordsOf } from '../../../web/i18n/words.ts';
import {
  bibtexCitation,
  type CitationFacts,
  plainCitation,
  publishedDay,
} from '../../../web/wording/citation.ts';

const facts: CitationFacts = {
  report: {
    title: 'غارة على سوق',
    outlet: 'Test Gazette',
    url: 'https://example.org/a?b=1&c=%20',
    publishedAt: '2018-08-10T18:00:00Z',
    sha256: 'abc123',
    lang: 'ar',
  },
  archiveUrl: 'https://archive.example.org/1',
  incident: '277eb71ee5918772',
  view: 'http://127.0.0.1:4173/#incident=277eb71ee5918772',
  accessed: dayNumber('2026-11-23') as number,
};
const [en, ar] = [wordsOf('en'), wordsOf('ar')];

describe('a citation as text', () => {
  it('has outlet, title, date, address, archived copy, hash, day of access, incident and view', () => {
    expect(plainCitation(facts, en)).toBe(
      [
        'Test Gazette, \u2068«غارة على سوق»\u2069, 10 August 2018 at 18:00.',
        'https://example.org/a?b=1&c=%20',
        'Archived: https://archive.example.org/1',
        'SHA-256 of the text: abc123',
        'Read in Balagh on 23 November 2026, incident 277eb71ee5918772: http://127.0.0.1:4173/#incident=277eb71ee5918772',
      ].join('\n'),
    );
  });
  it('keeps names of the other script in their own direction, and leaves others as they are', () => {
    const said = plainCitation(facts, ar);
    expect(said).toContain('\u2068Test Gazette\u2069، «غارة على سوق»،');
  });
  it('is not turned round by an outlet whose name has direction controls', () => {
    const outlet = 'Gazette\u202e';
    expect(plainCitation({ ...facts, report: { ...facts.report, outlet } }, en)).toMatch(
      /^\u2068Gazette\u2069, /,
    );
  });
  it('is in the language of the interface', () => {
    expect(plainCitation(facts, ar)).toContain(
      'قُرئ في «بلاغ» في 23 تشرين الثاني 2026، الحادثة 277eb71ee5918772:',
    );
  });
  it('says what is missing of its head and leaves out the rest', () => {
    const bare = { ...facts.report, title: null, outlet: null, url: null, publishedAt: null };
    const said = plainCitation({ ...facts, report: bare, archiveUrl: null }, en);
    expect(said.split('\n')[0]).toBe('[outlet not stated], [untitled], [undated].');
    expect(said).not.toContain('Archived');
  });
  it('says of a sample that it is no source, and of nothing else', () => {
    const sample = { ...facts, report: { ...facts.report, sample: true } };
    expect(plainCitation(sample, en)).toMatch(/^\[Sample written for Balagh/);
    expect(bibtexCitation(sample, en)).toContain('Sample written for Balagh');
    expect(plainCitation(facts, en)).not.toContain('Sample');
  });
});

describe('a citation as BibTeX', () => {
  it('has the same in fields', () => {
    const entry = bibtexCitation(facts, en);
    expect(entry).toMatch(/^@online\{balagh-277eb71ee5918772,\n/);
    expect(entry).toContain(
      '  author = {{Test Gazette}},\n  title = {{غارة على سوق}},\n  date = {2018-08-10},',
    );
    expect(entry).toContain(
      '  url = {https://example.org/a?b=1&c=%20},\n  urldate = {2026-11-23},\n  langid = {arabic},',
    );
    expect(entry).toContain('SHA-256: abc123');
  });
  it('leaves out what is not known', () => {
    const bare = { ...facts.report, outlet: null, url: null, publishedAt: 'last week', lang: 'und' };
    expect(bibtexCitation({ ...facts, report: bare }, en)).not.toMatch(
      /author|date = \{last| {2}url =|langid/,
    );
  });
  it('writes signs that mean something to TeX so that they mean themselves', () => {
    const report = { ...facts.report, title: '50% & more_of #1 {x} \\input~^' };
    expect(bibtexCitation({ ...facts, report }, en)).toContain(
      'title = {{50\\% \\& more\\_of \\#1 \\{x\\} \\textbackslash{}input\\textasciitilde{}\\textasciicircum{}}}',
    );
  });
  it('keeps its braces in pairs, whatever the report holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, outlet, url) => {
        const entry = bibtexCitation({ ...facts, report: { ...facts.report, title, outlet, url } }, en);
        let depth = 0;
        for (const sign of entry.replace(/\\[{}]/g, '')) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('the day of publication', () => {
  it('is that of the author’s clock', () => {
    expect(publishedDay('2018-08-10T23:30:00+03:00')).toBe('2018-08-10');
  });
  it.each([null, '', '2018-02-30', 'yesterday'])('is none of %j', (given) => {
    expect(publishedDay(given)).toBeNull();
  });
});
