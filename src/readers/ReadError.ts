/** Why bytes cannot be read on, in words for the person; thrown inside a byte stream, shown as a failure of the input. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}
