import type { Page } from 'playwright-core';

/** Cells across and down: coarse enough for another machine's letters, fine enough for a panel that moved. */
export const columns = 48;
export const rows = 32;

/** The mean brightness (0-255) of each cell of a screenshot, row by row. */
export async function fingerprint(page: Page): Promise<number[]> {
  const picture = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const cells = await blank.evaluate(
    async ({ picture, columns, rows }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(columns, rows);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, columns, rows);
      const { data } = context.getImageData(0, 0, columns, rows);
      return Array.from({ length: columns * rows }, (_, cell) =>
        Math.round(
          (data[4 * cell] as number) * 0.3 +
            (data[4 * cell + 1] as number) * 0.59 +
            (data[4 * cell + 2] as number) * 0.11,
        ),
      );
    },
    { picture, columns, rows },
  );
  await blank.close();
  return cells;
}

/** The share of cells (0-1) in which two fingerprints differ by more than one can take for the same. */
export function difference(a: readonly number[], b: readonly number[]): number {
  const NOTABLE = 16;
  if (a.length !== b.length) return 1;
  return a.filter((value, cell) => Math.abs(value - (b[cell] as number)) > NOTABLE).length / a.length;
}
