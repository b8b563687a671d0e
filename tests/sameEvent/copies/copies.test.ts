import { describe, expect, it } from 'vitest';
import { copyKind } from '../../../src/sameEvent/copies/copies.ts';
import { copyClusters } from '../../../src/sameEvent/copies/copyClusters.ts';
import {
  decodeSignature,
  encodeSignature,
  resemblance,
  signatureOf,
} from '../../../src/sameEvent/copies/minHash.ts';
import { isSameWording, wordingOf } from '../../../src/sameEvent/copies/wording.ts';
import { textSignature } from '../../../src/sameEvent/readFacts.ts';

/** Words that no text has; `seed` chooses other ones. */
const words = (count: number, seed: string): string =>
  Array.from({ length: count }, (_, i) => `${seed}${(i * 7919) % 1009}`).join(' ');

// A wire of an agency that does not exist, in the words of this test.
const wire = `أفادت وكالة الاختبار بأن طائرات حربية أغارت صباح السبت على سوق شعبية وسط البلدة، ما أدى إلى إصابة
سبعة من الباعة بجروح متفاوتة. ونقلت فرق الإسعاف الجرحى إلى المشفى الميداني القريب، فيما أغلقت المحال أبوابها خشية غارات
أخرى. وذكرت الوكالة أن الغارة خلّفت حفرة كبيرة أمام المخبز، وأن خطوط الكهرباء انقطعت عن الحي الشرقي حتى المساء. وكانت
البلدة قد شهدت قبل أسبوع هدوءًا نسبيًا عاد خلاله عدد من النازحين إلى بيوتهم لتفقدها وجمع ما بقي من أثاثها.`;

const kindOf = (a: string, b: string) => copyKind(textSignature(a), textSignature(b));

describe('a copy', () => {
  it.each([
    ['the same text', wire],
    ['a changed headline', `عاجل: غارات على سوق البلدة\n\n${wire}`],
    [
      'other spelling, vowel marks and punctuation',
      wire.replaceAll('إ', 'ا').replaceAll('،', ' —').replaceAll('أ', 'أَ'),
    ],
    ['a word changed here and there', wire.replace('سبعة', 'ستة').replace('الشرقي', 'الغربي')],
    ["an outlet's own report around it", `${words(70, 'before')} ${wire} ${words(70, 'after')}`],
  ])('is found with %s', (_, other) => {
    expect([kindOf(wire, other), kindOf(other, wire)].includes(null)).toBe(false);
  });

  it.each([
    ['another text', words(100, 'other')],
    ['a text with one sentence of it', `${words(60, 'x')} ${wire.slice(0, 110)} ${words(60, 'y')}`],
    ['a text without words', '... !'],
    ['no text at all', ''],
  ])('is not %s', (_, other) => {
    expect([kindOf(wire, other), kindOf(other, wire)]).toEqual([null, null]);
  });

  it('is not a post that fills the same pattern with other names', () => {
    const post = (who: string, where: string) =>
      `#عاجل الريف الشرقي: اعتقال الشاب ${who} خلال عملية مداهمة نفذتها قوة مجهولة في بلدة ${where}`;
    expect(kindOf(post('فلان بن فلان', 'الأولى'), post('علان بن علان', 'الثانية فجرًا'))).toBeNull();
    expect(kindOf(post('فلان', 'الأولى'), `${post('فلان', 'الأولى')} #خبر`)).not.toBeNull();
  });

  it('needs a handful of words', () => {
    expect(kindOf('قصف على البلدة', 'قصف على البلدة')).toBeNull();
  });
});

describe('a signature', () => {
  it('estimates the share of what two sets have in common', () => {
    const numbers = (from: number, to: number) =>
      Uint32Array.from({ length: to - from }, (_, i) => (from + i) * 2_654_435);
    const [a, b] = [signatureOf(numbers(0, 600)), signatureOf(numbers(200, 800))];
    expect(Math.abs(resemblance(a, b) - 0.5)).toBeLessThan(0.12);
    expect(resemblance(a, a)).toBe(1);
  });

  // Signatures are kept in databases: a change of folding, shingles or permutations would make the kept ones worthless.
  it.each([
    [
      'Arabic',
      'أفادت وكالة الاختبار بأن السوق الشعبية أُغلقت صباح السبت، وأن أبوابها تُفتح مساءً.',
      '11:8f2012ab81d08ae604111fcfb3fc40e9599ec7371b4cc2025aa15a398065af192310e11733604cf1fddc34a6f7c20130f124ab41627c051ce484d47555170bf93d28446324dd717c00c9de0daa6d2bf43d9b02d8740b675e1ea712844459e5effb193508591bacf5023859efc44e15f9d2dfa785d3fe3df7eef73a8273743353f6478db4f74f51e51f43010bad1f0d658ec238827b88f90730c2c7c2ae30ca3685e28f08b87b0049e279a84bd25a9deda398ec749e6c8bbac47d58ce28a6ccf679312798284f2e66759dd694157c73c4190e169231c6f2d2c5a7aeea9d21f4303b87914a08724a708850543bb611fff3e77c89c545efd7462502d7b0d4742d1b',
    ],
    [
      'English',
      'The example market closed its gates on Saturday morning, and nobody knew when they would open again.',
      '15:ab1cffd253d8a49f5764deacb441b0b5123ed45eeea0dc694d5d0df9a4988268007334510314d300130d1e17478717bf0a55cdcb2f268abba7775ea7052145cefe0e9cec0e6b3710b6e6acf94ecb0401dea98bcfe6bff21c0b5666ff5d70cf9f76e4e52ea9f64d48a9ac9b39be11b4c443872af65f4b280b428fb9f16ad0f5201ca8dc19b7ff15a71584206726ddf338da75b123095fbedc8b0a7c606f942629bb509855a553ed72d9f1a0fcaa8ae5a0dec600905e96580dbe7e6703108858c746148ddde7ec1dcdbfb125c946d083c095fb1315de0157723cf24d8899089629b7f3d4c4db10ac8f0951c36e3850015f7d682adf717e2bd6472e1cbd174f24ef',
    ],
  ])('of an %s text is for ever the same', (_, text, kept) => {
    expect(encodeSignature(textSignature(text))).toBe(kept);
  });

  it('comes back from text as it went in, and damaged text is none', () => {
    const signature = textSignature(wire);
    expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
    expect(['', '3:00', 'x', `${encodeSignature(signature)}0`].map(decodeSignature)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('sets of copies', () => {
  const sign = textSignature;

  it('hold the texts that are one, whatever stands between them', () => {
    const texts = [wire, words(90, 'a'), `رأي ${wire}`, words(90, 'b'), words(90, 'a')];
    expect([...copyClusters(texts.map(sign))]).toEqual([0, 1, 0, -1, 1]);
  });

  it('have no place for texts without a signature or without words', () => {
    expect([...copyClusters([null, sign(''), sign(''), null])]).toEqual([-1, -1, -1, -1]);
  });

  it('of ten thousand equal texts are one', () => {
    const same = sign(wire);
    expect(new Set(copyClusters(Array.from({ length: 10_000 }, () => same)))).toEqual(new Set([0]));
  });
});

describe('a passage', () => {
  const passage = 'أصيب سبعة من الباعة بجروح حين أغارت طائرات حربية على سوق شعبية وسط البلدة صباح السبت';

  it('is the same in other spelling and with another opening', () => {
    expect(isSameWording(wordingOf(passage), wordingOf(`وأضافت أنه ${passage.replaceAll('أ', 'ا')}`))).toBe(
      true,
    );
  });

  it.each([
    [
      'other words for the same',
      'قال شهود إن غارة جوية استهدفت السوق وأوقعت سبعة جرحى من أصحاب البسطات قبيل الظهر',
    ],
    ['too few words to tell', 'أغارت طائرات حربية على سوق'],
    ['nothing', ''],
  ])('is another in %s', (_, other) => {
    expect(isSameWording(wordingOf(passage), wordingOf(other))).toBe(false);
    expect(isSameWording(wordingOf(other), wordingOf(other)) && other.length < 30).toBe(false);
  });
});
