import { type RefObject, useEffect, useState } from 'react';
import { chooseFile, reportProblem } from '../../basemap/choice/mapSettings.ts';
import type { DataBox } from '../../basemap/user/openTileFile.ts';

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens a PMTiles file dropped on the map; true while one is held over it. */
export function useFileDrop(frame: RefObject<HTMLElement | null>, box: DataBox): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent) => {
      if (!element.contains(event.relatedTarget as Node | null)) setHeld(false);
    };
    const drop = async (event: DragEvent) => {
      setHeld(false);
      const file = event.dataTransfer?.files[0];
      // Another file is for another part of the page: reports are dropped as well.
      if (!file?.name.toLowerCase().endsWith('.pmtiles')) return;
      event.preventDefault();
      event.stopPropagation();
      const { openTileFile } = await import('../../basemap/user/openTileFile.ts');
      const read = await openTileFile(file, box);
      if ('problem' in read) reportProblem(read.problem);
      else chooseFile(read);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [frame, box]);
  return held;
}
