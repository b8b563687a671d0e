import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StoreCounts } from '../../store/Store.ts';

/** Seconds: from a file in memory to a dataset of a million incidents. */
const buckets = [0.002, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** What the server counts of itself, for Prometheus. Labels are routes, methods and status codes: never what was asked for. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'method' | 'route' | 'status'>;
  readonly #duration: Histogram<'route'>;
  readonly #builds: Histogram;
  readonly #storeErrors: Counter;
  readonly #added: Counter;

  /** `counts` and `listeners` are asked at each scrape; counts of a store that cannot be read are left out. */
  constructor({ counts, listeners }: { counts: () => Promise<StoreCounts>; listeners: () => number }) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry, prefix: 'balagh_' });
    this.#requests = new Counter({
      name: 'balagh_http_requests_total',
      help: 'Requests answered, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#duration = new Histogram({
      name: 'balagh_http_request_duration_seconds',
      help: 'Time until an answer began, by route.',
      labelNames: ['route'],
      buckets,
      registers,
    });
    this.#builds = new Histogram({
      name: 'balagh_dataset_build_seconds',
      help: 'Time to build the dataset anew after a change.',
      buckets,
      registers,
    });
    this.#storeErrors = new Counter({
      name: 'balagh_store_errors_total',
      help: 'Requests that failed because the store did.',
      registers,
    });
    this.#added = new Counter({
      name: 'balagh_reports_added_total',
      help: 'Reports that people added through this server.',
      registers,
    });
    new Gauge({
      name: 'balagh_stored',
      help: 'What the store holds; reports grow with every import, by whichever process.',
      labelNames: ['what'],
      registers,
      async collect() {
        const found = await counts().catch(() => null);
        this.reset();
        if (!found) return;
        this.set({ what: 'reports' }, found.reports);
        this.set({ what: 'incidents' }, found.incidents);
      },
    });
    new Gauge({
      name: 'balagh_listeners',
      help: 'Pages and programs that wait for changes at this moment.',
      registers,
      collect() {
        this.set(listeners());
      },
    });
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.inc({ method, route, status });
    this.#duration.observe({ route }, seconds);
  }

  datasetBuilt(seconds: number): void {
    this.#builds.observe(seconds);
  }

  storeFailed(): void {
    this.#storeErrors.inc();
  }

  reportAdded(): void {
    this.#added.inc();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
