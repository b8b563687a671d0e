import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Context, ExitCode, Run } from '../Context.ts';
import { UsageError } from '../errors.ts';
import { type Figure, figuresOf } from '../eval/bootstrap.ts';
import { inBlocks, orderedLike, pairTexts, readGold, type ScoredText } from '../eval/goldFile.ts';
import { measures } from '../eval/measures.ts';
import { findScorer, Scorer } from '../eval/scorer.ts';
import { extractEach } from '../extractEach.ts';
import { gazetteerChoice } from '../gazetteerChoice.ts';
import { addCommonOptions, type CommonOptions, homeOption } from '../options.ts';
import { extractionWriter } from '../output/extractionWriters.ts';
import { type TableColumn, tableLines } from '../output/table.ts';
import { progress } from '../progress.ts';

interface EvalOptions extends CommonOptions {
  givenSpans?: boolean;
  predictions?: string;
  home?: string;
  scorer?: string;
  exclude: string[];
  types: string[];
  bootstrap: number;
  errors?: number;
  json?: boolean;
}

/** Groups that intervals are drawn from; more would only cost time. Small sets have a text in each. */
const MOST_BLOCKS = 50;

const figureColumns: TableColumn<Figure>[] = [
  { heading: 'measure', most: 40, cell: ({ name }) => name },
  { heading: 'value', most: 8, cell: ({ value }) => value.toFixed(3) },
  {
    heading: '95 % interval',
    most: 16,
    cell: ({ low, high }) => (low === null || high === null ? '' : `${low.toFixed(3)}-${high.toFixed(3)}`),
  },
];

async function predictions(
  context: Context,
  path: string,
  options: EvalOptions,
  total: number,
): Promise<string[]> {
  const lines: string[] = [];
  const shown = progress(context.io, 'extracting', total);
  const writer = extractionWriter('jsonl', async (line) => {
    lines.push(line);
  });
  // A text that cannot be read counts as one in which nothing was found, as it would for a user.
  for await (const { extraction } of extractEach(context, path, options)) {
    await writer.add(extraction);
    shown.show(lines.length, `${lines.length} of ${total}`);
  }
  shown.end();
  return lines;
}

async function runEval(context: Context, path: string, options: EvalOptions): Promise<ExitCode> {
  const goldPath = resolve(context.io.cwd, path);
  const scorerPath = findScorer(options.scorer && resolve(context.io.cwd, options.scorer), goldPath);
  const gold = readGold(readFileSync(goldPath, 'utf8'));
  if (gold.length === 0) throw new UsageError(`${path} holds no texts`);
  const lines =
    options.predictions === undefined
      ? await predictions(context, goldPath, options, gold.length)
      : orderedLike(gold, readFileSync(resolve(context.io.cwd, options.predictions), 'utf8'));
  const texts = pairTexts(gold, lines, options);
  const scorer = new Scorer(scorerPath, basename(goldPath));
  try {
    await report(context, scorer, texts, options);
  } finally {
    scorer.close();
  }
  return 0;
}

async function report(context: Context, scorer: Scorer, texts: ScoredText[], options: EvalOptions) {
  const { out, services } = context;
  const errors = options.errors ? ['--errors', String(options.errors)] : [];
  const { whole, score } = await scorer.score(texts, errors);
  const blocks = [];
  // Blocks of few texts may lack what tells their kind.
  for (const block of options.bootstrap > 0 ? inBlocks(texts, MOST_BLOCKS) : [])
    blocks.push((await scorer.score(block, ['--kind', score.kind])).score);
  const figures = figuresOf(measures, blocks.length > 0 ? blocks : [score], options.bootstrap);
  if (options.json) {
    const gazetteer = (await services.gazetteer(gazetteerChoice(context, options))).version;
    await out(`${JSON.stringify({ texts: texts.length, gazetteer, figures, score: whole })}\n`);
    return;
  }
  await out(await scorer.print(texts, errors));
  await out(`\n${tableLines(figureColumns, figures).join('\n')}\n`);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('write a whole number.');
  return Number(value);
}

const list = (value: string, before: string[]): string[] => [...before, ...value.split(',').filter(Boolean)];

export function registerEval(program: Command, run: Run): void {
  const command = program
    .command('eval')
    .description("measure extraction on a gold set: the scorer's table, and figures with 95 % intervals")
    .argument('<gold>', 'a gold set in JSON Lines')
    .option(
      '--scorer <path>',
      'the scorer, called with gold and predictions (default: score.mjs beside the gold set)',
    )
    .option('--given-spans', "resolve the gold set's own mentions instead of looking for names")
    .option(
      '--predictions <path>',
      'score these lines of "extract --format jsonl" instead of extracting anew',
    )
    .option('--exclude <ids>', 'leave out texts, by id', list, [])
    .option('--types <types>', 'count only gold mentions of these types', list, [])
    .option('--bootstrap <draws>', 'draws for the intervals, 0 for none', wholeNumber, 1000)
    .option('--errors <n>', "show the scorer's worst cases", wholeNumber)
    .option('--json', 'print one JSON object')
    .addOption(homeOption())
    .action(
      run(async (context, path: string, _options: unknown, self: Command) => {
        return await runEval(context, path, self.optsWithGlobals<EvalOptions>());
      }),
    );
  addCommonOptions(command);
}
