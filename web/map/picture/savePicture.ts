import { dayText } from '../../../src/model/days.ts';
import { saveFile } from '../../shell/saveFile.ts';
import { today } from '../../wording/today.ts';

/** A picture as a PNG file. Throws a SecurityError when it holds tiles that their host forbids pages to read. */
function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    );
  });
}

/** Saves a picture where the browser puts files. */
export async function savePicture(canvas: HTMLCanvasElement): Promise<void> {
  saveFile(await pngOf(canvas), `balagh-map-${dayText(today())}.png`);
}
