/** How a language names those whom reports quote: what of a name is generic, who stays unnamed, who goes by several names. */
export interface ClaimantNames {
  /** The word as it is compared: folded, without its article. */
  fold(word: string): string;
  /** Words before a name that belong to no name ("موقع", "the network"), and who speaks for another ("مراسل", "spokesman for"). */
  heads: ReadonlySet<string>;
  /** Words behind a name that are often left out: "الإخبارية", "news agency". */
  tails: ReadonlySet<string>;
  /** Nouns that never name anybody, whatever stands with them: "مصدر", "أهالي". Where the noun ends the phrase: "residents". */
  nameless: ReadonlySet<string>;
  /** True where such a noun ends the phrase ("military sources"), false where it begins it ("مصادر عسكرية"). */
  namelessLast: boolean;
  /** Nouns that name somebody only by what follows: "الناشط محمد", "قائد عسكري". */
  persons: ReadonlySet<string>;
  /** Adjectives beside them, which name nobody either. */
  qualities: ReadonlySet<string>;
  /** Bodies that are no one in particular when nothing stands beside them: "الوزارة". */
  bodies: ReadonlySet<string>;
  /** Words that part a name from what only says where it is: "in", "في". */
  relations: ReadonlySet<string>;
  /** Sources quoted again and again, by a key that the languages share. A single word counts as the whole name only. */
  known: Readonly<Record<string, readonly string[]>>;
}
