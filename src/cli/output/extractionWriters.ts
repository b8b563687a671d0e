import type { Extraction } from '../../model/extraction.ts';
import { toJson } from '../../model/json.ts';
import { UsageError } from '../errors.ts';
import { csvHeading, csvLines } from './csv.ts';
import { incidentFields } from './incidentFields.ts';
import { reportTable } from './reportTable.ts';
import type { Write } from './write.ts';

export const extractionFormats = ['json', 'jsonl', 'geojson', 'csv', 'table'] as const;
export type ExtractionFormat = (typeof extractionFormats)[number];

/** Writes extractions one by one as they come; `end` is called once, after the last. */
interface ExtractionWriter {
  add(extraction: Extraction): Promise<void>;
  end(): Promise<void>;
}

const json = (value: unknown, indent?: number): string => `${JSON.stringify(toJson(value), null, indent)}\n`;

function features(extraction: Extraction): string[] {
  return extraction.incidents.map((incident) => {
    const { place } = incident;
    // GeoJSON (RFC 7946) puts longitude first; an incident without a known place keeps its row, without a point.
    const geometry = place && { type: 'Point', coordinates: [place.lon, place.lat] };
    const properties = Object.fromEntries(
      incidentFields(extraction, incident).filter(([name]) => !['id', 'lat', 'lon'].includes(name)),
    );
    return JSON.stringify({ type: 'Feature', id: incident.id, geometry, properties });
  });
}

const writers: Record<ExtractionFormat, (write: Write) => ExtractionWriter> = {
  json(write) {
    let only: Extraction | null = null;
    return {
      add: async (extraction) => {
        if (only) {
          throw new UsageError('the input holds several reports and json prints one: use --format jsonl');
        }
        only = extraction;
      },
      end: async () => {
        if (only) await write(json(only, 2));
      },
    };
  },
  jsonl: (write) => ({ add: async (extraction) => await write(json(extraction)), end: async () => {} }),
  geojson(write) {
    let before = '{"type":"FeatureCollection","features":[\n';
    return {
      add: async (extraction) => {
        for (const feature of features(extraction)) {
          await write(before + feature);
          before = ',\n';
        }
      },
      end: async () => await write(before.startsWith(',') ? '\n]}\n' : `${before}]}\n`),
    };
  },
  csv(write) {
    let before = csvHeading;
    return {
      add: async (extraction) => {
        await write(before + csvLines(extraction));
        before = '';
      },
      end: async () => await write(before),
    };
  },
  table(write) {
    let before = '';
    return {
      add: async (extraction) => {
        await write(before + reportTable(extraction));
        before = '\n';
      },
      end: async () => {},
    };
  },
};

/** The writer of a format. `json` throws a UsageError at the second extraction. */
export function extractionWriter(format: ExtractionFormat, write: Write): ExtractionWriter {
  return writers[format](write);
}
