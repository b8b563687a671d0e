import { useEffect } from 'react';
import type { Dataset } from '../data/Dataset.ts';
import { findRowById } from '../data/findRow.ts';
import { readAddress, writeAddress } from './address.ts';
import { openIncident, setPeriod, useViewer } from './viewerStore.ts';

/** Opens what the address names once the incidents are here, and keeps the address in step from then on. */
export function useAddress(dataset: Dataset): void {
  useEffect(() => {
    const asked = readAddress(location.hash);
    if (asked.from !== null || asked.to !== null) setPeriod(asked.from, asked.to);
    const row = asked.incident === null ? null : findRowById(dataset.table, asked.incident);
    if (row !== null) openIncident(row);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { language, from, to, selected } = useViewer.getState();
      const incident = selected === null ? null : dataset.table.id(selected);
      history.replaceState(null, '', `#${writeAddress({ language, from, to, incident })}`);
    };
    const stop = useViewer.subscribe(() => {
      // Browsers limit how often an address may change; a brush changes it with every pixel.
      clearTimeout(timer);
      timer = setTimeout(write, 150);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [dataset]);
}
