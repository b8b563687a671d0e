import { type Command, InvalidArgumentError } from 'commander';
import type { EntryIndex, Gazetteer } from '../../gazetteer/Gazetteer.ts';
import { DamagedPack, packNames, readPackHead, removePack } from '../../gazetteer/packs/packFiles.ts';
import { type AddOptions, addPack } from '../addPack.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError } from '../errors.ts';
import { gazetteerChoice, packsFolderOf } from '../gazetteerChoice.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { addedSummary } from '../output/addedSummary.ts';
import { type TableColumn, tableLines } from '../output/table.ts';
import { isolated } from '../output/terminalText.ts';

/** What the pack's file says of it; of a damaged one, what to do. */
function packLines(folder: string, name: string): { text: string; damaged: boolean } {
  try {
    const { title, licence, attribution, url, places, addedAt, from } = readPackHead(folder, name);
    const lines = [
      `${name}: ${isolated(title)}, ${places} places, added ${addedAt.slice(0, 10)} from ${from.map(isolated).join(', ')}`,
      `  ${isolated(licence)}; ${isolated(attribution)}`,
      ...(url === '' ? [] : [`  ${isolated(url)}`]),
    ];
    return { text: `${lines.join('\n')}\n`, damaged: false };
  } catch (error) {
    if (!(error instanceof DamagedPack)) throw error;
    return { text: `${name}: damaged; ${error.message}\n`, damaged: true };
  }
}

async function list(context: Context, options: CommonOptions): Promise<ExitCode> {
  const folder = packsFolderOf(context, options);
  const packs = options.embeddedOnly ? [] : packNames(folder).map((name) => packLines(folder, name));
  const damaged = packs.some((pack) => pack.damaged);
  // A damaged pack keeps the gazetteer from being compiled, but not its name from being listed.
  const choice = gazetteerChoice(context, damaged ? { ...options, embeddedOnly: true } : options);
  const { version, size, sources } = await context.services.gazetteer(choice);
  const embedded = sources.slice(0, sources.length - (damaged ? 0 : packs.length));
  const lines = embedded.map(
    ({ id, name, licence, attribution, url }) => `${id}: ${name}\n  ${licence}; ${attribution}\n  ${url}\n`,
  );
  await context.out(
    `Gazetteer ${version}: ${size} places\nEmbedded:\n${lines.join('')}` +
      `Packs in ${folder}${packs.length === 0 ? ': none, see balagh gazetteer add --help' : ':'}\n` +
      packs.map(({ text }) => text).join(''),
  );
  return damaged ? 1 : 0;
}

function placeColumns(gazetteer: Gazetteer): TableColumn<EntryIndex>[] {
  const place = (entry: EntryIndex) => gazetteer.place(entry);
  return [
    { heading: 'ids', most: 60, cell: (entry) => gazetteer.ids(entry).join(' ') },
    { heading: 'name', most: 28, cell: (entry) => place(entry).name },
    { heading: 'English', most: 28, cell: (entry) => place(entry).nameEn ?? '' },
    { heading: 'kind', most: 14, cell: (entry) => gazetteer.kind(entry) },
    {
      heading: 'in',
      most: 40,
      cell: (entry) =>
        [place(entry).admin2, place(entry).admin1, place(entry).country].filter(Boolean).join(', '),
    },
    {
      heading: 'lat, lon',
      most: 20,
      cell: (entry) => `${gazetteer.lat(entry).toFixed(4)}, ${gazetteer.lon(entry).toFixed(4)}`,
    },
    { heading: 'within', most: 10, cell: (entry) => `${gazetteer.radiusM(entry)} m` },
    { heading: 'people', most: 10, cell: (entry) => String(gazetteer.population(entry) || '') },
  ];
}

async function lookup(context: Context, words: string[], options: CommonOptions): Promise<ExitCode> {
  const name = words.join(' ');
  const gazetteer = await context.services.gazetteer(gazetteerChoice(context, options));
  const found = gazetteer.lookup(name, /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en');
  if (found.length === 0) {
    await context.say(`balagh: no place is called ${isolated(name)} in gazetteer ${gazetteer.version}\n`);
    return 1;
  }
  await context.out(`${tableLines(placeColumns(gazetteer), found).join('\n')}\n`);
  return 0;
}

async function build(context: Context, options: CommonOptions): Promise<ExitCode> {
  const path = await context.services.buildGazetteer();
  const choice = gazetteerChoice(context, { ...options, embeddedOnly: true });
  const { size, version } = await context.services.gazetteer(choice);
  await context.out(`${size} places, version ${version}, in ${path}\n`);
  return 0;
}

interface AddCommandOptions extends AddOptions {
  verbose?: boolean;
}

async function add(context: Context, paths: string[], options: AddCommandOptions): Promise<ExitCode> {
  if (options.embeddedOnly) throw new CommandError('--embedded-only leaves packs out: add one without it');
  const added = await addPack(context, paths, options);
  const { size, version } = await context.services.gazetteer(gazetteerChoice(context, options));
  await context.out(addedSummary(added, { size, version, verbose: options.verbose ?? false }));
  return added.leftOut.length > 0 ? 1 : 0;
}

async function remove(context: Context, name: string, options: CommonOptions): Promise<ExitCode> {
  const folder = packsFolderOf(context, options);
  if (!removePack(folder, name)) {
    const known = packNames(folder).join(', ') || 'none';
    throw new CommandError(`no pack "${isolated(name)}" in ${folder}; there are: ${known}`);
  }
  await context.out(
    `${name} removed; what was read with it stays as it is until "balagh reextract" reads it again\n`,
  );
  return 0;
}

function countryCode(value: string): string {
  if (!/^[a-z]{2}$/i.test(value)) throw new InvalidArgumentError('write the two letters of ISO 3166: SY.');
  return value.toUpperCase();
}

function packNameOption(value: string): string {
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?$/.test(value))
    throw new InvalidArgumentError('write small Latin letters, digits, dots and hyphens, up to 62.');
  return value;
}

export function registerGazetteer(program: Command, run: Run): void {
  const command = addCommonOptions(
    program.command('gazetteer').description('the catalogue of places that names are looked up in'),
  );
  command.helpCommand(false);
  const options = (self: Command): CommonOptions => self.optsWithGlobals<CommonOptions>();
  addCommonOptions(
    command.command('list').description('list its sources and packs, with their licences'),
  ).action(run(async (context, _options: unknown, self: Command) => await list(context, options(self))));
  addCommonOptions(command.command('lookup').description('show every place of a name, with all its ids'))
    .argument('<name...>', 'a name, in Arabic or English')
    .action(
      run(
        async (context, words: string[], _options: unknown, self: Command) =>
          await lookup(context, words, options(self)),
      ),
    );
  addCommonOptions(
    command
      .command('add')
      .description(
        'add a pack of places: OCHA divisions and places, GeoNames dumps, Who’s On First, any list as CSV',
      ),
  )
    .argument(
      '<path...>',
      'files or web addresses of one source: a workbook, CSV, TSV, TXT, or a zip of these',
    )
    .option(
      '--name <name>',
      'what to call the pack (default: its source and country, as in ocha-sy)',
      packNameOption,
    )
    .option('--licence <text>', 'licence, where it is another than the source’s usual one')
    .option('--attribution <text>', 'whom to credit, where it is another than usual')
    .option('--country <code>', 'country of all its places, where the files do not say it', countryCode)
    .option('--verbose', 'name every row that was left out')
    .action(
      run(
        async (context, paths: string[], _options: unknown, self: Command) =>
          await add(context, paths, self.optsWithGlobals<AddCommandOptions>()),
      ),
    );
  addCommonOptions(command.command('remove').description('remove a pack'))
    .argument('<name>', 'its name, as "balagh gazetteer list" has it')
    .action(
      run(
        async (context, name: string, _options: unknown, self: Command) =>
          await remove(context, name, options(self)),
      ),
    );
  addCommonOptions(
    command.command('build').description('compile the embedded one anew from its sources'),
  ).action(run(async (context, _options: unknown, self: Command) => await build(context, options(self))));
}
