/** Letters and frequent words that tell one language from the others of its script. */
interface Cues {
  lang: string;
  letters: RegExp;
  words: ReadonlySet<string>;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const noLetters = /(?!)/;

/** In this order: each takes the words that the ones before it left. Kurdish and Urdu use Persian's extra letters too. */
const arabicScript: readonly Cues[] = [
  { lang: 'ckb', letters: /[ێۆڕڵە]/, words: wordSet('لە بۆ کە ئەو') },
  { lang: 'ps', letters: /[ټډړږښڅځۍې]/, words: wordSet('چې په کې') },
  { lang: 'ur', letters: /[ٹڈڑںےہھ]/, words: wordSet('کی کا کو اور پر') },
  {
    lang: 'fa',
    letters: /[پچژگ]/,
    words: wordSet('در از که را این است با به شد برای های می آن بود کرد شده'),
  },
  {
    lang: 'ar',
    letters: /^[وفبك]?ال|^ولل|^لل|[ةأإىؤ]/,
    words: wordSet('في من عن ما لا لم هذا هذه قال بين بعد قبل كان التي الذي مع ثم قد كما اليوم'),
  },
];

const latinScript: readonly Cues[] = [
  { lang: 'tr', letters: /[ğış]/, words: wordSet('ve bir bu için ile olarak olan sonra göre dedi') },
  {
    lang: 'fr',
    letters: noLetters,
    words: wordSet('le la les des du et une dans que qui est sur pour par au aux ont'),
  },
  {
    lang: 'de',
    letters: /ß/,
    words: wordSet('der die das und ist den dem von mit nicht ein eine auf wurde'),
  },
  { lang: 'es', letters: /ñ/, words: wordSet('el los las del y que en por con una se ha fue') },
  {
    lang: 'en',
    letters: noLetters,
    words: wordSet(
      'the of and to in was were with from that said by for has have had is are this after their its at it as been ' +
        'killed wounded air strike strikes hit shelling attack attacks near town city village forces report reports',
    ),
  },
];

/** Web addresses, handles and mail addresses are Latin in every text. */
const links = /https?:\S+|www\.\S+|\S*@\S+/gi;

/** The language with most words to its name; null where no word tells. Of equals, the last in `cues`. */
function best(words: readonly string[], cues: readonly Cues[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) {
    const lang = cues.find((cue) => cue.words.has(word) || cue.letters.test(word))?.lang;
    if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  let winner: string | null = null;
  for (const { lang } of cues) {
    const count = counts.get(lang) ?? 0;
    if (count > 0 && count >= (winner ? (counts.get(winner) ?? 0) : 0)) winner = lang;
  }
  return winner;
}

/**
 * The language of a text as a BCP 47 primary tag: told by script, then by a few letters and frequent words; the first
 * 2,000 characters count. 'und' where no cue tells. Arabic script without any cue is taken for Arabic; a name or
 * two in another language's letters does not turn an Arabic text.
 */
export function detectLanguage(text: string): string {
  const words =
    text
      .slice(0, 2000)
      .replace(links, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const arabic = words.filter((word) => /\p{Script=Arabic}/u.test(word));
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word));
  if (arabic.length > 0 && arabic.length >= latin.length) {
    return (
      best(
        arabic.map((word) => word.replace(/[\u064b-\u0652\u0640]/g, '')),
        arabicScript,
      ) ?? 'ar'
    );
  }
  if (latin.length * 2 <= words.length) return 'und';
  return (
    best(
      latin.map((word) => word.toLowerCase()),
      latinScript,
    ) ?? 'und'
  );
}
