/** The store cannot do what was asked: the message says what, where and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /**
   * What stands in the way for now (a full disk, a server that is away) and what to do, without where the store is; null where
   * the store is well and what was asked cannot be done.
   */
  readonly outage: string | null;

  constructor(
    message: string,
    { outage = null, ...options }: ErrorOptions & { outage?: string | null } = {},
  ) {
    super(message, options);
    this.outage = outage;
  }
}
