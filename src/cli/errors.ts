/** The command was not used as it can be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something outside the program keeps the command from its work: one line, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Whoever read our output has stopped (`balagh list | head`): end without a word. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}
