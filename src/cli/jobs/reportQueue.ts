import PgBoss from 'pg-boss';
import { locationOf } from '../../store/postgres/connect.ts';
import { explainPostgresError } from '../../store/postgres/explain.ts';
import { packed, type QueuedReport, unpacked } from './queuedReport.ts';

/** pg-boss's queue of reports that wait to be read; its tables are in the schema `pgboss` of the store's database. */
const queueName = 'reports';
const settings = {
  name: queueName,
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  // A worker that has not said after this time that it is done is taken for dead.
  expireInSeconds: 300,
  retentionDays: 14,
} as const;

export interface Job {
  id: string;
  /** Null when what is in the queue cannot be read. */
  queued: QueuedReport | null;
}

export interface JobCounts {
  waiting: number;
  /** In the hands of workers. */
  active: number;
  /** Waiting to be tried again. */
  retrying: number;
  failed: number;
}

export interface FailedJob {
  id: string;
  where: string;
  why: string;
  at: string;
}

/** Waits for nothing: not even for the database's clock to come to now again, where it was set back. */
const longAgo = '-1 day';

/** Reports that wait to be read by any number of workers. All throw a StoreError when the database fails. */
export interface ReportQueue {
  put(reports: readonly QueuedReport[]): Promise<void>;
  /** Takes up to `most` reports; nobody else gets them until they are done, failed, or 300 s have passed. */
  take(most: number): Promise<Job[]>;
  done(ids: readonly string[]): Promise<void>;
  /** It is tried again a few times, later and later. */
  fail(id: string, why: string): Promise<void>;
  counts(): Promise<JobCounts>;
  failed(limit: number): Promise<FailedJob[]>;
  /** Lets all that failed be tried again; gives how many. */
  retryFailed(): Promise<number>;
  /** Looks after jobs of dead workers and old ones now; pg-boss does so by itself about once in two minutes while a worker runs. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** `supervises`: this process also looks after the queue, as workers do. `onError` is told what went wrong meanwhile. */
export async function openQueue(
  url: string,
  supervises: boolean,
  onError: (error: unknown) => void,
): Promise<ReportQueue> {
  const location = locationOf(url);
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainPostgresError(error, location);
    }
  };
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'balagh',
    max: 3,
    supervise: supervises,
    schedule: false,
    // Texts of what is done go soon: the store has them, and must be able to forget them.
    archiveCompletedAfterSeconds: 60,
    archiveFailedAfterSeconds: 14 * 24 * 3600,
    deleteAfterMinutes: 1,
  });
  boss.on('error', (error) => onError(explainPostgresError(error, location)));
  const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await explained(() => boss.getDb().executeSql(sql, [queueName]))).rows;
  await explained(async () => {
    await boss.start();
    await boss.createQueue(queueName, settings);
  });
  return {
    put: async (reports) => {
      await explained(() =>
        boss.insert(reports.map((one) => ({ name: queueName, data: packed(one), startAfter: longAgo }))),
      );
    },
    take: async (most) => {
      const jobs = await explained(() => boss.fetch<unknown>(queueName, { batchSize: most }));
      return jobs.map(({ id, data }) => ({ id, queued: unpacked(data) }));
    },
    done: async (ids) => {
      if (ids.length > 0) await explained(() => boss.complete(queueName, [...ids]));
    },
    fail: async (id, why) => await explained(() => boss.fail(queueName, id, { why })),
    counts: async () => {
      const rows = await rowsOf(
        'select state, count(*)::int as n from pgboss.job where name = $1 group by state',
      );
      const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
      return { waiting: of('created'), active: of('active'), retrying: of('retry'), failed: of('failed') };
    },
    failed: async (limit) => {
      const rows = await rowsOf(
        `select id, data, output->>'why' as why, completed_on as at from pgboss.job
         where name = $1 and state = 'failed' order by completed_on desc limit ${Math.floor(limit)}`,
      );
      return rows.map((row) => ({
        id: String(row.id),
        where: unpacked(row.data)?.where ?? 'unreadable',
        why: String(row.why ?? 'a worker ended in the midst of it, again and again'),
        at: row.at instanceof Date ? row.at.toISOString() : '',
      }));
    },
    retryFailed: async () => {
      const rows = await rowsOf("select id from pgboss.job where name = $1 and state = 'failed'");
      const ids = rows.map(({ id }) => String(id));
      if (ids.length > 0) await explained(() => boss.retry(queueName, ids));
      return ids.length;
    },
    maintain: async () => await explained(() => boss.maintain()),
    close: async () => await boss.stop({ graceful: false, wait: true }),
  };
}
