import { useEffect, useState } from 'react';
import { type ExportSource, estimatedBytes, readLines } from '../exportFile.ts';
import type { ExportAbout } from '../format/ExportFormat.ts';
import { exportFormats, type FormatName } from '../format/formats.ts';

/** Lines that the size is estimated from. */
const SOME = 64;

/** About how many bytes each format will have; null until it is known, or when the data cannot be read. */
export function useSizes(source: ExportSource, about: () => ExportAbout): Record<FormatName, number> | null {
  const [known, setKnown] = useState<{ result: number; sizes: Record<FormatName, number> } | null>(null);
  const { result } = source;
  // biome-ignore lint/correctness/useExhaustiveDependencies: source and about are made anew with every rendering
  useEffect(() => {
    let current = true;
    readLines(source, 0, SOME).then(
      (lines) => {
        const bytes = (name: FormatName) => estimatedBytes(lines, exportFormats[name], about()) ?? 0;
        const sizes = { csv: bytes('csv'), geoJson: bytes('geoJson'), kml: bytes('kml') };
        if (current) setKnown({ result, sizes });
      },
      // The file can still be asked for, and then says what is wrong.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [result]);
  return known?.result === result ? known.sizes : null;
}
