import { type Command, InvalidArgumentError } from 'commander';
import type { AuditEntry } from '../../access/audit.ts';
import { toJson } from '../../model/json.ts';
import type { Run } from '../Context.ts';
import { UsageError } from '../errors.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { auditCsvLine, auditHeading } from '../output/auditCsv.ts';
import { isolated, oneLine } from '../output/terminalText.ts';
import { withStore } from '../withStore.ts';

interface AuditOptions extends CommonOptions {
  since?: string;
  json?: boolean;
  csv?: boolean;
}

/** A day, or a time with its zone, as ISO 8601 in UTC. */
function time(value: string): string {
  const isTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value);
  const parsed = Date.parse(value);
  if (!isTime || Number.isNaN(parsed))
    throw new InvalidArgumentError('write a day (2026-01-31) or a time with its zone (2026-01-31T12:00Z).');
  return new Date(parsed).toISOString();
}

/** What was done, where that is more than its name says. */
function detailsText({ details }: AuditEntry): string {
  const shown = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  return shown
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

function auditLine(entry: AuditEntry): string {
  const { at, what, subject, by, role, via, address } = entry;
  const who = [by ?? 'somebody', ...(role === null ? [] : [role]), ...(via === null ? [] : [via])];
  const parts = [
    at,
    what,
    ...(subject === null ? [] : [subject]),
    `by ${who.join(', ')}${address === null ? '' : ` from ${address}`}`,
  ];
  const more = detailsText(entry);
  return `${isolated(oneLine([parts.join('  '), ...(more === '' ? [] : [more])].join('  ')))}\n`;
}

export function registerAudit(program: Command, run: Run): void {
  const command = program
    .command('audit')
    .description(
      'print who did what, when: tokens, reports added and removed, imports, corrections, decisions',
    )
    .option('--since <time>', 'only from this day or time on', time)
    .option('--json', 'as JSON Lines')
    .option('--csv', 'as CSV')
    .action(
      run(async (context, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<AuditOptions>();
        const { since = null, json, csv } = options;
        if (json && csv) throw new UsageError('--json or --csv: choose one');
        return await withStore(context, options, async (store) => {
          const entries = await store.access.readAudit(since);
          if (entries.length === 0) await context.say('nothing was done yet that the log keeps\n');
          if (csv) await context.out(auditHeading);
          const write = csv
            ? auditCsvLine
            : json
              ? (entry: AuditEntry) => `${JSON.stringify(toJson(entry))}\n`
              : auditLine;
          for (const entry of entries) await context.out(write(entry));
          return 0;
        });
      }),
    );
  addCommonOptions(command);
}
