import type { Command } from 'commander';
import type { ReportLine } from '../../store/Store.ts';
import type { Run } from '../Context.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { shortId } from '../output/shortId.ts';
import { type TableColumn, tableLines } from '../output/table.ts';
import { withStore } from '../withStore.ts';

const reportsPerPage = 500;

const columns: TableColumn<ReportLine>[] = [
  { heading: 'id', most: 40, cell: ({ id }) => shortId(id) },
  { heading: 'published', most: 25, cell: ({ publishedAt }) => publishedAt ?? 'unknown' },
  { heading: 'incidents', most: 9, cell: ({ incidents }) => String(incidents) },
  { heading: 'lang', most: 4, cell: ({ lang }) => lang },
  { heading: 'outlet', most: 28, cell: ({ outlet }) => outlet ?? 'unknown' },
  { heading: '', most: 6, cell: ({ sample }) => (sample ? 'sample' : '') },
  { heading: 'title', most: 60, cell: ({ title }) => title ?? '' },
];

export function registerList(program: Command, run: Run): void {
  const command = program
    .command('list')
    .description('list the stored reports')
    .action(
      run(async (context, _options: unknown, self: Command) => {
        return await withStore(context, self.optsWithGlobals<CommonOptions>(), async (store) => {
          let page = await store.listReports(0, reportsPerPage);
          if (page.length === 0)
            await context.say(`no reports in ${store.location} yet: see balagh import --help\n`);
          // Headings once a page: columns are as wide as the page needs.
          while (page.length > 0) {
            await context.out(`${tableLines(columns, page).join('\n')}\n`);
            page = await store.listReports(page.at(-1)?.key ?? 0, reportsPerPage);
          }
          return 0;
        });
      }),
    );
  addCommonOptions(command);
}
