import { csv } from './csv.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { geoJson } from './geoJson.ts';
import { kml } from './kml.ts';

export const exportFormats = { csv, geoJson, kml } as const satisfies Record<string, ExportFormat>;
export type FormatName = keyof typeof exportFormats;
export const formatNames = Object.keys(exportFormats) as FormatName[];
