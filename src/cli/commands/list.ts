import type { Command } from 'commander';
import type { Incident } from '../../model/incident.ts';
import type { SharedEvent } from '../../sameEvent/eventsOf.ts';
import type { StoredEvents } from '../../store/readEvents.ts';
import type { ReportLine, Store } from '../../store/Store.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { groupStored } from '../groupStored.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { sourcesText } from '../output/eventText.ts';
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

interface EventLine {
  event: SharedEvent;
  first: Incident | null;
  outlets: string[];
}

const eventColumns: TableColumn<EventLine>[] = [
  { heading: 'incident', most: 20, cell: ({ first }) => first?.id ?? 'damaged' },
  { heading: 'date', most: 24, cell: ({ first }) => first?.date?.edtf ?? 'undated' },
  { heading: 'place', most: 28, cell: ({ first }) => first?.place?.name ?? 'no place' },
  { heading: 'reported as', most: 36, cell: ({ first }) => first?.subType ?? '' },
  { heading: 'sources', most: 32, cell: ({ event }) => sourcesText(event.independence) },
  { heading: 'outlets', most: 60, cell: ({ outlets }) => outlets.join('; ') },
];

/** The events of several reports, page by page. */
async function listEvents(context: Context, store: Store): Promise<ExitCode> {
  const events = await groupStored(context, store);
  const told = events.shared.filter(({ members }) => members.length > 1);
  if (told.length === 0) await context.say('no two reports tell of the same event\n');
  for (let start = 0; start < told.length; start += reportsPerPage) {
    const page = told.slice(start, start + reportsPerPage);
    const keys = page.map(({ members }) => events.keys[members[0] as number] as number);
    const read = new Map((await store.readIncidents(keys)).map(({ key, incident }) => [key, incident]));
    const lines = page.map((event, i) => ({
      event,
      first: read.get(keys[i] as number) ?? null,
      outlets: outletsOf(event, events),
    }));
    await context.out(`${tableLines(eventColumns, lines).join('\n')}\n`);
  }
  return 0;
}

const outletsOf = ({ independence }: SharedEvent, { reports }: StoredEvents): string[] => [
  ...new Set(independence.sources.map(({ report }) => reports.get(report.id)?.outlet ?? 'unknown')),
];

export function registerList(program: Command, run: Run): void {
  const command = program
    .command('list')
    .description('list the stored reports')
    .option('--events', 'list the events that several reports tell of, and how many sources are independent')
    .action(
      run(async (context, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<CommonOptions & { events?: boolean }>();
        return await withStore(context, options, async (store) => {
          if (options.events) return await listEvents(context, store);
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
