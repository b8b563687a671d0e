import { describe, expect, it } from 'vitest';
import { processIo } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/main.ts';
import { programServices } from '../../src/cli/programServices.ts';
import { read } from '../architecture/sourceFiles.ts';
import { balaghCalls, callProblem } from './commandLine.ts';
import { codeLines, inlineCode, markdownPages } from './markdown.ts';

const silent = async () => {};
const program = createProgram(
  { io: processIo(), services: programServices, out: silent, say: silent },
  () => silent,
);
const names = new Set(program.commands.map((command) => command.name()));
const pages = markdownPages();

/** What is wrong in one line of a shell. */
const problems = (line: string, partly = false): string[] =>
  balaghCalls(line, names).flatMap((call) => callProblem(program, call, { partly }) ?? []);

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const missingScripts = (line: string): string[] =>
  [...line.matchAll(/\bnpm run ([\w:-]+)/g)].flatMap(([, name = '']) => (name in scripts ? [] : [name]));

describe('the command lines of all Markdown files', () => {
  it('name commands, options and arguments that balagh has', () => {
    const found = pages.flatMap(({ path, text }) =>
      codeLines(text).flatMap(({ line, number }) =>
        problems(line).map((words) => `${path}:${number} ${words}: ${line.trim()}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('name them in prose too, where arguments may be left out', () => {
    const found = pages.flatMap(({ path, text }) =>
      inlineCode(text).flatMap(({ line, number }) =>
        problems(line, true).map((words) => `${path}:${number} ${words}: ${line}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('name scripts that package.json has', () => {
    const found = pages.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => missingScripts(line).map((name) => `${path}: npm run ${name}`)),
    );
    expect(found).toEqual([]);
    expect(missingScripts('npm run check && npm run chekc')).toEqual(['chekc']);
  });

  it('are many, so that they are found at all', () => {
    const lines = pages.flatMap(({ text }) => codeLines(text));
    expect(lines.filter(({ line }) => balaghCalls(line, names).length > 0).length).toBeGreaterThan(40);
  });
});

describe('a command line', () => {
  it.each([
    'npx balagh import report.txt --published 2018-06-30 --outlet "Name of the outlet"',
    'balagh --data reports list --events',
    'node bin/balagh.js extract report.txt --format json|jsonl   # print',
    'npx balagh list | show ID | remove ID --by NAME --reason "…"',
    'cat report.txt | npx balagh import - --lang=ar',
    'npx balagh token create --role editor --name "Night desk"',
    '*/15 * * * * npx balagh watch feeds.opml --once',
    'npx balagh merge ID ID',
    'npx balagh --help',
    'npm install balagh-0.1.0.tgz',
  ])('is right: %s', (line) => {
    expect(problems(line)).toEqual([]);
  });

  it.each([
    ['npx balagh improt report.txt', 'no command improt'],
    ['npx balagh token make', 'no command make'],
    ['npx balagh token', 'a command is missing'],
    ['npx balagh import report.txt --publishd 2018-06-30', 'no option --publishd'],
    ['npx balagh list --published 2018-06-30', 'no option --published'],
    ['npx balagh import report.txt --outlet', '--outlet needs a value'],
    ['npx balagh extract report.txt --format json|xml', '--format cannot be xml'],
    ['npx balagh show', 'show needs 1'],
    ['npx balagh show ID ID', 'show takes 1'],
    ['npx balagh list | show ID --evnts', 'no option --evnts'],
    ['cat report.txt | npx balagh import - --land ar', 'no option --land'],
    ['0 3 * * * cd reports && npx balagh watch feeds.opml --onec', 'no option --onec'],
    ['ExecStart=/usr/bin/npx balagh srve', 'no command srve'],
  ])('is wrong: %s', (line, words) => {
    expect(problems(line).join()).toContain(words);
  });

  it('goes on behind a backslash', () => {
    const lines = codeLines('```\nnpx balagh serve \\\n  --hots 0.0.0.0\nls\n```\n');
    expect(lines.map(({ line }) => line)).toEqual(['npx balagh serve --hots 0.0.0.0', 'ls']);
    expect(problems(lines[0]?.line ?? '')).toEqual(['there is no option --hots']);
  });

  it('of prose may leave out its arguments, not its options', () => {
    expect(problems('balagh show', true)).toEqual([]);
    expect(problems('balagh show --al', true)).toEqual(['there is no option --al']);
    expect(problems('balagh token create|list', true)).toEqual([]);
    expect(problems('balagh token create|lits', true)).toEqual(['there is no command create|lits']);
  });
});
