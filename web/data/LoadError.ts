/** Why data could not be had: the server is away, it answered with an error, or what came cannot be read. */
export type LoadErrorKind = 'network' | 'status' | 'damaged';

/** A file of the dataset that could not be loaded; the interface says it in the reader's language. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly kind: LoadErrorKind;
  readonly file: string;
  readonly status: number | null;

  constructor(kind: LoadErrorKind, file: string, details: { status?: number; cause?: unknown } = {}) {
    const cause = details.cause instanceof Error ? details.cause.message : '';
    super(cause || `${file}: ${kind}`, { cause: details.cause });
    this.kind = kind;
    this.file = file;
    this.status = details.status ?? null;
  }
}
