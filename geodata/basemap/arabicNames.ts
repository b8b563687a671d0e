/**
 * Choosing an Arabic name from GeoNames' alternate names, which mix Arabic with Persian, Urdu, Kurdish and Uyghur and come
 * in code point order, not by use.
 */

/** The letters of Arabic proper (not Persian گ چ پ ژ ک ی, not Urdu ٹ ڈ ہ ے, not Kurdish or Uyghur ە ڵ ۆ ئا…), space and hyphen. */
const arabicLetters = /^[\u0621-\u063A\u0641-\u064A]+(?:[ -][\u0621-\u063A\u0641-\u064A]+)*$/u;
const vowelMarks = /[\u064B-\u0652\u0670\u0640]/gu;

/** Whether a name, its vowel marks aside, uses letters of Arabic proper only. */
export function isArabicName(name: string): boolean {
  // Uyghur writes every initial vowel as hamza on a tooth plus the vowel: ئاممان. Arabic never begins a word so.
  return arabicLetters.test(name.replace(vowelMarks, '')) && !/(^|[ -])ئ/u.test(name);
}

/** Consonants of an Arabic name in Latin classes, so that it can be compared with a romanised name. */
const arabicConsonants: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ة: '',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

const articlePattern = /^(al|el|ad|an|ar|as|ash|at|ath|az)[ -]/iu;

function hasArticle(latin: string): boolean {
  return articlePattern.test(latin);
}

function arabicSkeleton(name: string): string {
  const bare = name.replace(vowelMarks, '').replace(/(^|[ -])ال/gu, '$1');
  return classes([...bare].map((letter) => arabicConsonants[letter] ?? '').join(''));
}

function latinSkeleton(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const withoutArticle = bare.replace(
    /(^|[ -])(al|el|ad|ed|an|en|ar|er|as|es|ash|esh|at|et|ath|az|ez)[ -]/gu,
    '$1',
  );
  const joined = withoutArticle.replace(/kh|gh|sh|th|dh|ch/gu, (pair) =>
    pair === 'ch' ? 's' : (pair[0] ?? ''),
  );
  return classes(joined.replace(/[^a-z]/gu, '').replace(/[aeiouwyv]/gu, ''));
}

/** Sounds that romanisations confuse fall together; doubled letters count once. */
function classes(consonants: string): string {
  return consonants
    .replace(/[qcg]/gu, 'k')
    .replace(/p/gu, 'b')
    .replace(/[xj]/gu, 'j')
    .replace(/h/gu, '')
    .replace(/(.)\1+/gu, '$1');
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/**
 * The alternate name that is most likely the Arabic one: letters of Arabic proper, closest in consonants to the romanised
 * names, then hamzas written out, then the shorter. Null when no alternate name is Arabic.
 */
export function chooseArabicName(romanised: readonly string[], alternates: readonly string[]): string | null {
  const skeletons = romanised.map(latinSkeleton);
  const candidates = alternates.filter(isArabicName).map((original) => {
    const name = original.replace(vowelMarks, '');
    const own = arabicSkeleton(name);
    const distance = Math.min(...skeletons.map((skeleton) => editDistance(own, skeleton)));
    const hamzas = [...name].filter((letter) => 'أإآؤئء'.includes(letter)).length;
    const article = romanised.some(hasArticle) === name.startsWith('ال') ? 0 : 3;
    const ending = romanised.some((latin) => /[aā]h$/u.test(latin)) && !name.endsWith('ة') ? 2 : 0;
    return { name, cost: distance * 10 + article + ending - hamzas + name.length * 0.1 };
  });
  candidates.sort((left, right) => left.cost - right.cost || (left.name < right.name ? -1 : 1));
  return candidates[0]?.name ?? null;
}
