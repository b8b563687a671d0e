import { type InterfaceLanguage, localeOf } from '../i18n/languages.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in words, with two or three digits: "48 kB". */
export function sizeWords(bytes: number, language: InterfaceLanguage): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit: units[step] as string,
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}
