/** How long a file's address stays: browsers begin to read it only after the click. */
const KEPT_MS = 60_000;

/** Hands a file to the person: their browser saves it or asks where. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** The day it is where the person is, as YYYY-MM-DD: files are named by it. */
export function dayHere(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
