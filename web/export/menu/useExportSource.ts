import { chipsOf } from '../../filters/chips.ts';
import { useWords } from '../../state/useWords.ts';
import { useView } from '../../state/view.ts';
import { useViewer } from '../../state/viewerStore.ts';
import { sampleBanner } from '../../wording/sampleBanner.ts';
import type { ExportSource } from '../exportFile.ts';
import type { ExportAbout } from '../format/ExportFormat.ts';

/** What is shown now as the source of a file, and what the file says of itself at the moment it is written. */
export function useExportSource(
  shown: string,
  address: string,
): { source: ExportSource; about(): ExportAbout } {
  const { dataset, filtered } = useView();
  const words = useWords();
  const { manifest, places, engine } = dataset;
  const page = address.replace(/#.*$/s, '');
  return {
    source: {
      engine,
      places,
      result: filtered.result,
      addressOf: (id) => `${page}#incident=${encodeURIComponent(id)}`,
    },
    about: () => ({
      shown,
      filters: chipsOf(useViewer.getState(), dataset, words).map(({ label, value }) => `${label}: ${value}`),
      count: filtered.count,
      exportedAt: new Date().toISOString(),
      address,
      datasetVersion: manifest.version,
      datasetMadeAt: manifest.generatedAt,
      gazetteer: manifest.gazetteer,
      samples: sampleBanner(manifest, words),
      words,
    }),
  };
}
