/** A picture as a PNG file. Throws a SecurityError when it holds tiles that their host forbids pages to read. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    );
  });
}

/** Saves a picture where the browser puts files. */
export async function savePicture(canvas: HTMLCanvasElement, now: Date = new Date()): Promise<void> {
  const url = URL.createObjectURL(await pngOf(canvas));
  const link = document.createElement('a');
  link.href = url;
  link.download = `balagh-map-${now.toISOString().slice(0, 10)}.png`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
