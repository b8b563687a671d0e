import type { Command } from 'commander';
import type { EntryIndex, Gazetteer } from '../../gazetteer/Gazetteer.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { addCommonOptions } from '../options.ts';
import { type TableColumn, tableLines } from '../output/table.ts';
import { isolated } from '../output/terminalText.ts';

async function list({ services, out }: Context): Promise<ExitCode> {
  const { version, size, sources } = await services.gazetteer();
  const lines = sources.map(
    ({ id, name, licence, attribution, url }) => `${id}: ${name}\n  ${licence}; ${attribution}\n  ${url}\n`,
  );
  await out(`Gazetteer ${version}: ${size} places from ${sources.length} sources\n${lines.join('')}`);
  return 0;
}

function placeColumns(gazetteer: Gazetteer): TableColumn<EntryIndex>[] {
  const place = (entry: EntryIndex) => gazetteer.place(entry);
  return [
    { heading: 'id', most: 32, cell: (entry) => gazetteer.id(entry) },
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

async function lookup({ services, out, say }: Context, words: string[]): Promise<ExitCode> {
  const name = words.join(' ');
  const gazetteer = await services.gazetteer();
  const found = gazetteer.lookup(name, /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en');
  if (found.length === 0) {
    await say(`balagh: no place is called ${isolated(name)} in gazetteer ${gazetteer.version}\n`);
    return 1;
  }
  await out(`${tableLines(placeColumns(gazetteer), found).join('\n')}\n`);
  return 0;
}

async function build({ services, out }: Context): Promise<ExitCode> {
  const path = await services.buildGazetteer();
  const { size, version } = await services.gazetteer();
  await out(`${size} places, version ${version}, in ${path}\n`);
  return 0;
}

export function registerGazetteer(program: Command, run: Run): void {
  const command = addCommonOptions(
    program.command('gazetteer').description('the catalogue of places that names are looked up in'),
  );
  command.helpCommand(false);
  addCommonOptions(command.command('list').description('list its sources, with their licences')).action(
    run(list),
  );
  addCommonOptions(command.command('lookup').description('show every place of a name'))
    .argument('<name...>', 'a name, in Arabic or English')
    .action(run(lookup));
  addCommonOptions(command.command('build').description('compile it anew from its sources')).action(
    run(build),
  );
}
