import './print.css';

/** Prints a picture on a page of its own: everything else of the page stays off the paper (print.css). */
export async function printPicture(
  canvas: HTMLCanvasElement,
  description: string,
  print: () => void = () => window.print(),
): Promise<void> {
  // A picture that may not be read may not leave the page on paper as if it could: told before printing.
  canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  document.querySelector('.print-sheet')?.remove();
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.dataset.wide = String(canvas.width >= canvas.height);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', description);
  sheet.append(canvas);
  document.body.append(sheet);
  const remove = () => {
    sheet.remove();
    removeEventListener('afterprint', remove);
  };
  addEventListener('afterprint', remove);
  print();
}
