/** The store cannot do what was asked: the message says what, where and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
