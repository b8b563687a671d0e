import { nameKeys } from '../../language/nameKeys.ts';
import type { LanguageCode } from '../../model/report.ts';

/** Names that are to be compared across sources. */
interface Named {
  namesAr: readonly string[];
  namesEn: readonly string[];
}

function fold(names: readonly string[], language: LanguageCode): string[] {
  return names.map((name) =>
    nameKeys(name, language)
      .map(({ key }) => key)
      .join(' '),
  );
}

/** All names of a place under the text's normalisation, without articles. */
export function foldedNames({ namesAr, namesEn }: Named): Set<string> {
  return new Set([...fold(namesAr, 'ar'), ...fold(namesEn, 'en')]);
}

/** The Arabic names of a place under the text's normalisation, without articles. */
export function foldedArabic({ namesAr }: Named): Set<string> {
  return new Set(fold(namesAr, 'ar'));
}
