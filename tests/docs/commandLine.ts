import type { Command, Option } from 'commander';

/** The words of a line as a shell takes them: quotes put together, what is behind # left out; | < > ; & stand alone. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  // A quoted piece, an operator with space around it, a comment, or what else stands between spaces.
  for (const [piece] of line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    if (piece.startsWith('#')) break;
    words.push(piece.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  }
  return words;
}

const operators = new Set(['|', '||', '&&', ';', '&', '<', '>', '>>', '2>', '2>&1']);
const isBalagh = (word: string): boolean => /(^|\/)balagh(\.js)?$/.test(word);

/**
 * The command lines of `balagh` in a line of a shell, of cron or of a unit of systemd, without the word itself. In
 * `balagh list | show ID` what is behind the bar counts too when it is a command of ours.
 */
export function balaghCalls(line: string, commands: ReadonlySet<string>): string[][] {
  const calls: string[][] = [];
  let call: string[] | null = null;
  let afterOurs = false;
  const words = shellWords(line);
  for (const [index, word] of words.entries()) {
    const starts: boolean = isBalagh(word) && call === null && isProgram(word, words[index - 1]);
    if (operators.has(word)) {
      afterOurs = call !== null && word === '|';
      call = null;
    } else if (starts || (afterOurs && commands.has(word))) {
      call = starts ? [] : [word];
      calls.push(call);
      afterOurs = false;
    } else {
      call?.push(word);
      afterOurs = false;
    }
  }
  return calls;
}

/** Elsewhere than at its beginning a line runs the program behind npx or node, a schedule of cron, an assignment or an operator. */
const isProgram = (word: string, before: string | undefined): boolean =>
  before === undefined ||
  /^(npx|node|exec|--)$|=$|^ExecStart=|[*\d]$/.test(before) ||
  operators.has(before) ||
  word.includes('=');

/** A word that stands for another: ID, FILE, NAME …, or one with an ellipsis. */
const isPlaceholder = (word: string): boolean => /^[A-Z][A-Z_]*$/.test(word) || word === '…';

function optionOf(commands: readonly Command[], name: string): Option | undefined {
  for (const command of commands)
    for (const option of command.options) if (option.long === name || option.short === name) return option;
  return undefined;
}

/**
 * What the program does not have of such a command line; null when it has all of it. With `partly` arguments and values
 * may be left out, as prose does.
 */
export function callProblem(
  program: Command,
  call: readonly string[],
  { partly = false } = {},
): string | null {
  const path: Command[] = [program];
  const given: string[] = [];
  for (let at = 0; at < call.length; at++) {
    const word = call[at] ?? '';
    if (/^-./.test(word)) {
      const [name = '', attached] = word.split('=', 2);
      if (name === '--help' || name === '-h') return null;
      const option = optionOf(path, name);
      if (!option) return `there is no option ${name}`;
      if (!option.required || attached !== undefined) continue;
      const value = call[++at];
      if (value === undefined && !partly) return `${name} needs a value`;
      const wrong = (value ?? '').split('|').filter((one) => one !== '' && !isPlaceholder(one));
      const unknown = option.argChoices && wrong.find((one) => !option.argChoices?.includes(one));
      if (unknown !== undefined && unknown !== '') return `${name} cannot be ${unknown}`;
      continue;
    }
    const here = path.at(-1) as Command;
    // `balagh token create|list` names two.
    const named = word.split('|').map((name) => here.commands.find((command) => command.name() === name));
    if (here.commands.length > 0) {
      const next = named.includes(undefined) ? undefined : named[0];
      if (!next) return `there is no command ${word}`;
      path.push(next);
    } else given.push(word);
  }
  return partly ? null : argumentProblem(path.at(-1) as Command, given);
}

function argumentProblem(command: Command, given: readonly string[]): string | null {
  if (command.commands.length > 0)
    return given.length === 0 && command.parent ? 'a command is missing' : null;
  const expected = command.registeredArguments;
  const needed = expected.filter(({ required }) => required).length;
  if (given.length < needed) return `${command.name()} needs ${needed} arguments`;
  if (given.length > expected.length && !expected.some(({ variadic }) => variadic)) {
    return `${command.name()} takes ${expected.length} arguments, not ${given.length}`;
  }
  return null;
}
