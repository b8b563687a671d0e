import type { ExportAbout } from './ExportFormat.ts';

/** What a file says of itself, by field; texts are in the language of the interface. */
export function aboutFields(about: ExportAbout): Record<string, string | number | readonly string[]> {
  const { texts } = about.words;
  return {
    shown: about.shown,
    filters: about.filters,
    incidents: about.count,
    note: texts.export.note,
    ...(about.samples === null ? {} : { samples: about.samples }),
    precision: texts.export.precisionNote,
    exported_at: about.exportedAt,
    view: about.address,
    dataset_version: about.datasetVersion,
    dataset_made_at: about.datasetMadeAt,
    gazetteer_version: about.gazetteer.version,
    gazetteer_sources: about.gazetteer.sources,
  };
}

/** The same as lines of text, for the formats that have only a description. */
export function aboutText(about: ExportAbout): string {
  const { texts } = about.words;
  const named = Object.entries(aboutFields(about)).map(([name, value]) => {
    const said = Array.isArray(value) ? value.join(texts.comma) : String(value);
    return ['shown', 'note', 'samples', 'precision'].includes(name) ? said : `${name}: ${said}`;
  });
  return named.join('\n');
}
