/** What a library says of an input it cannot read, as one short line; control characters would garble a terminal. */
export function oneLine(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return message
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 160);
}
