import { glyphOf } from './glyphs.ts';

/** The round mark of an incident type; decorative, its meaning always stands beside it in words. */
export function TypeMark({ type, size = 18 }: { type: number; size?: number }) {
  return (
    <svg
      className={`type-mark type-${type}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="8" />
      <path d={glyphOf(type)} />
    </svg>
  );
}
