import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../../src/geoparse/learned/Recogniser.ts';
import { readWeights } from '../../../src/geoparse/learned/weightsFile.ts';
import { arabicPack } from '../../../src/language/ar/arabicPack.ts';
import { names, parse } from '../parse.ts';

const file = readFileSync(fileURLToPath(new URL('../../../models/recogniser-ar.bin', import.meta.url)));
const recogniser = createRecogniser(readWeights(file), arabicPack.places);
const withModel = (text: string): string[] => parse(text, { recogniser }).map(({ mention }) => mention.text);

describe('the shipped recogniser', () => {
  it('is at most 5 MB, and says what it learned from', () => {
    expect(file.length).toBeLessThan(5_000_000);
    expect(recogniser.head.training.length).toBeGreaterThan(0);
    for (const { licence, sha256 } of recogniser.head.training) {
      expect(licence).not.toBe('');
      expect(sha256).toMatch(/^[\da-f]{64}$/);
    }
  });

  // Several sentences: training anew moves the probability of any one of them about its limit.
  it('shows a name that no gazetteer and no cue knows in some post, without a place', () => {
    const posts = [
      'الطريق مغلق باتجاه الطرفانية بسبب السيول #سيول_اليوم https://example.org/a',
      'فيديو | سيول جارفة في #الطرفانية صباح اليوم',
      'غرق عشرات السيارات في الطرفانية وإغلاق الطرق #أمطار_اليوم',
    ];
    expect(posts.flatMap(names)).toEqual([]);
    const found = posts.flatMap((text) => parse(text, { recogniser }).map(({ mention }) => mention));
    expect([...new Set(found.map(({ text }) => text))]).toEqual(['الطرفانية']);
    expect(found.map(({ place }) => place).filter((place) => place !== null)).toEqual([]);
    expect(found[0]?.evidence.join()).toContain('learned model');
    expect(found[0]?.evidenceAr?.join()).toContain('تعلّم');
  });

  it.each([
    'غرق الجميع في الضحك والتعليقات بعد المباراة #مباراة_اليوم',
    'ووصل الوفد إلى الفندق صباح أمس قبل أن يغادر.',
  ])('takes ordinary words in the same positions for no places: %s', (text) => {
    expect(withModel(text)).toEqual([]);
  });
});
