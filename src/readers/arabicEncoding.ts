/**
 * How often each letter stands in Arabic news text, per mille, rounded; letters below 10 share one value. Published
 * counts differ by a few per mille, which does not matter here: a wrong code page is off by far more.
 */
const letterShare = new Map(
  Object.entries({
    ا: 140,
    ل: 120,
    ي: 75,
    م: 65,
    و: 60,
    ن: 60,
    ر: 50,
    ت: 45,
    ب: 38,
    ة: 35,
    ع: 35,
    د: 32,
    س: 28,
    ف: 28,
    ه: 28,
    أ: 26,
    ق: 26,
    ك: 22,
    ح: 20,
    ج: 14,
    ش: 12,
    ط: 12,
    ص: 11,
    خ: 10,
    ى: 10,
    إ: 10,
  }),
);
const RARE_SHARE = 4;

const arabicCodePages = ['windows-1256', 'iso-8859-6'] as const;
type ArabicCodePage = (typeof arabicCodePages)[number];

/** Mean share of the letters outside ASCII; a letter that is not Arabic, or a byte that is none, counts as nothing. */
function plausibility(text: string): number {
  let letters = 0;
  let arabic = 0;
  let sum = 0;
  for (const character of text) {
    if (character <= '\u007f' || !/[\p{L}\ufffd]/u.test(character)) continue;
    letters += 1;
    if (!/[\u0621-\u064a\u067e\u0686\u0698\u06af]/.test(character)) continue;
    arabic += 1;
    sum += letterShare.get(character) ?? RARE_SHARE;
  }
  return letters === 0 || arabic < letters * 0.8 ? 0 : sum / letters;
}

/**
 * Lowest plausibility of Arabic text in the right code page. Arabic scores about 70 (the sum of the squared shares), the
 * same bytes under the other code page below 45, evenly spread letters about 30.
 */
const LOWEST_PLAUSIBILITY = 40;

/** Where a few words read almost as well in both, Windows-1256 is the likelier: hardly anyone ever wrote the other. */
const WINDOWS_PREFERENCE = 1.1;

/** The Arabic code page under which these bytes read as Arabic; null when under none. Looks at the first 100,000 bytes. */
export function arabicCodePage(bytes: Uint8Array): ArabicCodePage | null {
  const sample = bytes.subarray(0, 100_000);
  let best: ArabicCodePage | null = null;
  let bestScore = LOWEST_PLAUSIBILITY;
  for (const codePage of arabicCodePages) {
    const preference = codePage === 'windows-1256' ? WINDOWS_PREFERENCE : 1;
    const score = preference * plausibility(new TextDecoder(codePage).decode(sample));
    if (score > bestScore) {
      best = codePage;
      bestScore = score;
    }
  }
  return best;
}
