import type { Context } from 'hono';
import { RequestError } from '../api/requests.ts';

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  arrow: 'application/vnd.apache.arrow.stream',
} as const;
export type Format = keyof typeof mediaTypes;

/** As an answer names it: text says how it is written. */
export const contentTypeOf = (format: Format): string =>
  format === 'csv'
    ? 'text/csv; charset=utf-8; header=present'
    : format === 'arrow'
      ? mediaTypes.arrow
      : `${mediaTypes[format]}; charset=utf-8`;

interface Wish {
  type: string;
  quality: number;
}

function wishesOf(header: string): Wish[] {
  return header.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = Number(parameters.find((piece) => piece.startsWith('q='))?.slice(2) ?? 1);
    return { type, quality: Number.isFinite(quality) ? quality : 0 };
  });
}

/**
 * The format of an answer: what `?format=` says, else the one that Accept likes best, the first for any. Throws a
 * RequestError (406) when Accept takes none of them.
 */
export function formatOf<F extends Format>(c: Context, formats: readonly [F, ...F[]], asked?: F): F {
  if (asked !== undefined) return asked;
  const wishes = wishesOf(c.req.header('Accept') || '*/*').sort((a, b) => b.quality - a.quality);
  for (const { type, quality } of wishes) {
    if (quality <= 0) continue;
    const found = formats.find((format) => {
      const media = mediaTypes[format];
      return type === media || type === '*/*' || type === `${media.split('/')[0]}/*`;
    });
    if (found) return found;
  }
  const there = formats.map((format) => mediaTypes[format]).join(', ');
  throw new RequestError(406, `Accept: there is only ${there}`);
}
