import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/extract/claims/Claim.ts';
import { findClaims } from '../../../src/extract/claims/findClaims.ts';
import { arabicEventLexicon } from '../../../src/language/ar/eventLexicon.ts';
import { tokenizeText } from '../../../src/language/tokenize.ts';

function claims(text: string): Claim[] {
  const tokenized = tokenizeText(text);
  const found: Claim[] = [];
  for (const sentence of tokenized.sentences)
    found.push(...findClaims(tokenized, sentence, arabicEventLexicon, { earlier: found, dates: [] }));
  for (const { claimant } of found) expect(text.slice(claimant.start, claimant.end)).toBe(claimant.text);
  return found;
}

const said = (text: string): string[] =>
  claims(text).map(({ claimant }) =>
    [claimant.name, claimant.stance, claimant.via].filter(Boolean).join(' / '),
  );

describe('claims', () => {
  it.each([
    ['قال المرصد المثالي إن القصف توقف', 'المرصد المثالي / said'],
    ['أعلنت غرفة عمليات المثال في الجنوب عن صد الهجوم', 'غرفة عمليات المثال في الجنوب / said'],
    ['أكد ناشطون أن البلدة خالية', 'ناشطون / confirmed'],
    ['زعمت وزارة المثال أن الطريق مفتوح', 'وزارة المثال / claimed'],
    ['نفى مجلس البلدة وقوع أي هجوم', 'مجلس البلدة / denied'],
    ['نفت مصادر محلية ما تردد عن القصف', 'مصادر محلية / denied'],
    ['توقف القصف بحسب ناشطين محليين', 'ناشطين محليين / said'],
    ['ونقلاً عن موقع المثال الإخباري فإن القصف توقف', 'المثال الإخباري / said'],
    ['أفادت مصادر مطلعة لـ"شبكة المثال" عن فشل المفاوضات', 'مصادر مطلعة / said / شبكة المثال'],
    ['توقف القصف وفق ما بثته وكالة المثال', 'المثال / said'],
    ['توقف القصف على ما أفادت به مصادر محلية', 'مصادر محلية / said'],
    ['قال الناشط سمير المثالي لموقع المثال، إن القصف توقف', 'الناشط سمير المثالي / said / موقع المثال'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('lead "the source" and a part of an earlier name back to the claimant', () => {
    expect(said('قال المرصد المثالي إن القصف توقف.\nوأضاف المصدر أن الطريق مفتوح.')[1]).toBe(
      'المرصد المثالي / said',
    );
    expect(said('أعلنت غرفة عمليات المثال عن هجوم.\nوأشارت الغرفة إلى قصف موقع.')[1]).toBe(
      'غرفة عمليات المثال / said',
    );
  });

  it('know "the same sources" again', () => {
    expect(said('قالت مصادر محلية إن القصف توقف.\nوأفادت المصادر نفسها بأن الطريق مفتوح.')[1]).toBe(
      'مصادر محلية / said',
    );
  });

  it('are none where a verb of saying has nobody behind it', () => {
    expect(said('قال إن القصف توقف')).toEqual([]);
    expect(said('توقف القصف في البلدة')).toEqual([]);
    expect(said('الحافلات التي نقلت مقاتلين إلى الشمال')).toEqual([]);
  });
});
