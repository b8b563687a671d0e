import { useMapSettings } from '../basemap/choice/mapSettings.ts';

/** Whom the base map that a person chose is credited to, as text; '' for the embedded one alone. */
export function useOwnCredit(): string {
  const baseMap = useMapSettings((state) => state.baseMap);
  const hasFailed = useMapSettings((state) => state.problem !== null);
  if (hasFailed || baseMap.kind === 'embedded') return '';
  return baseMap.kind === 'file' ? baseMap.file.credit : baseMap.credit;
}
