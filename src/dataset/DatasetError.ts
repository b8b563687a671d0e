/** A file of the dataset that cannot be used: the message names the file, what is wrong and what to do. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}
