import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { buildDataset, type Dataset } from '../dataset/build/buildDataset.ts';
import { type IncidentFilter, keepBy } from '../dataset/incidentFilter.ts';
import { folderState, replaceFolder, SiteFolderError } from '../export/siteFolder.ts';
import type { SiteTiles } from '../export/sitePage.ts';
import { type SiteSize, writeSite } from '../export/writeSite.ts';
import { version } from '../library/packageRoot.ts';
import type { PublishedPeople } from '../store/publication.ts';
import type { Publication, Store } from '../store/Store.ts';
import type { Context, ExitCode } from './Context.ts';
import { CommandError, UsageError } from './errors.ts';
import { isolated } from './output/terminalText.ts';
import { progress } from './progress.ts';

interface SiteRequest {
  folder: string;
  filter: IncidentFilter | null;
  force: boolean;
  tiles: SiteTiles | null;
  /** What of the people who worked on the store is published. */
  people: PublishedPeople;
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
};

/** The dataset of what passes the filter. Throws a CommandError when that is nothing. */
export async function buildFiltered(
  { io }: Context,
  store: Store,
  filter: IncidentFilter | null,
  variant = '',
): Promise<Dataset> {
  const comparing = progress(io, 'Comparing incidents', 100);
  // Without a filter, too: reports in which nothing is reported have no place on a public site.
  const keep = keepBy(filter ?? {});
  const onProgress = (done: number, total: number) =>
    comparing.show((100 * done) / total, `${done} of ${total} incidents`);
  const dataset = await buildDataset(store, io.now().toISOString(), { keep, onProgress, variant }).finally(
    () => comparing.end(),
  );
  if (dataset.manifest.incidents > 0) return dataset;
  throw new CommandError(
    filter
      ? 'nothing was written: no incident passes these filters'
      : `nothing was written: there are no incidents in ${store.location} (see balagh import --help)`,
  );
}

async function checkTarget({ io, services }: Context, store: Store, { folder, force }: SiteRequest) {
  if (!existsSync(join(services.webRoot, 'index.html')))
    throw new CommandError(
      `the viewer is not built (${services.webRoot} has no index.html): run npm start in Balagh's folder`,
    );
  for (const kept of [io.cwd, services.webRoot, store.location])
    if (isWithin(resolve(kept), folder))
      throw new UsageError(
        `${folder} holds ${kept}, which an export would replace: name a folder of its own`,
      );
  const state = await folderState(folder);
  if (state === 'other' && !force)
    throw new UsageError(
      `${folder} is not empty and is no earlier export: name another folder, or put what is there aside with --force`,
    );
  return state;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** In plain words what of the people who worked on the store is in the site, and what is not. */
function peopleSummary({ names, notes }: Publication, published: PublishedPeople): string[] {
  const people = names.length === 1 ? '1 person' : `${names.length} people`;
  const what: [boolean, number, string, string][] = [
    [
      published.names,
      names.length,
      `the names of ${people} who corrected, decided or added reports`,
      '--names',
    ],
    [published.notes, notes, notes === 1 ? '1 note' : `${notes} notes`, '--notes'],
  ];
  const there = what.filter(([, count]) => count > 0);
  const shown = there.filter(([isShown]) => isShown).map(([, , text]) => text);
  const left = there
    .filter(([isShown]) => !isShown)
    .map(([, , text, option]) => `${text} (${option} publishes them)`);
  return [
    `Published: the whole texts of these reports; what people corrected, when and why${shown.map((text) => `; ${text}`).join('')}. Publish only what may be public.`,
    ...(left.length > 0 ? [`Left out: ${left.join('; ')}.`] : []),
  ];
}

function summary(
  { manifest }: Dataset,
  { files, bytes }: SiteSize,
  folder: string,
  people: readonly string[],
): string {
  const samples = manifest.sampleReports > 0 ? ` (${manifest.sampleReports} of them samples)` : '';
  return [
    `${manifest.incidents} incidents of ${manifest.reports} reports${samples}: ${files} files, ${megabytes(bytes)}, in ${isolated(folder)}`,
    ...people,
    `To look at it: npx http-server ${JSON.stringify(folder)} (or any other server of files); to publish it, put the folder on any web host.`,
    '',
  ].join('\n');
}

/** Writes the static site; see `balagh export`. An interruption leaves what was there before. */
export async function exportSite(context: Context, store: Store, request: SiteRequest): Promise<ExitCode> {
  const { io, services, out, say } = context;
  const { folder, filter, people } = request;
  try {
    const state = await checkTarget(context, store, request);
    let interrupted = false;
    io.interrupted().then(() => {
      interrupted = true;
    });
    const check = (): void => {
      if (interrupted) throw new CommandError(`interrupted: ${folder} is as it was before`);
    };
    const revision = await store.revision();
    const publication = await store.forPublication(people);
    const variant = JSON.stringify(people);
    const dataset = await buildFiltered(context, publication.store, filter, variant);
    check();
    const shown = progress(io, 'Exporting', 100);
    let size: SiteSize = { files: 0, bytes: 0 };
    const onProgress = (files: number, total: number) =>
      shown.show((100 * files) / total, `${files} of ${total} files`);
    const keptName = `${basename(folder)}.before-${io.now().toISOString().replace(/[:.]/g, '-')}`;
    const kept = await replaceFolder(folder, state, keptName, async (part) => {
      size = await writeSite(part, {
        dataset,
        webRoot: services.webRoot,
        tiles: request.tiles,
        machine: version,
        onProgress,
        check,
      });
      if ((await store.revision()) !== revision)
        throw new CommandError(
          'the store was changed while it was exported: nothing was written, export again',
        );
    }).finally(() => shown.end());
    if (kept) await say(`What was in ${isolated(folder)} is in ${isolated(kept)} now\n`);
    await out(summary(dataset, size, folder, peopleSummary(publication, people)));
    return 0;
  } catch (error) {
    if (error instanceof SiteFolderError) throw new UsageError(error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !(error instanceof Error)) throw error;
    throw new CommandError(
      `${folder} cannot be written (${code}): see that there is room and that you may write there`,
    );
  }
}
