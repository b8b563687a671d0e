import { beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../src/cli/services.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { cliWorld, lines, row } from './cliWorld.ts';
import { fakeServices } from './runCli.ts';

const { run, file } = cliWorld();

/** Services whose extractor changes what the usual one reads. */
function services(change: (extraction: Extraction) => Extraction): Services {
  const usual = fakeServices();
  return {
    ...usual,
    createExtractor: async (...given) => {
      const extract = await usual.createExtractor(...given);
      return (report, spans) => change(extract(report, spans));
    },
  };
}

/** Every place a degree further north, under another id. */
const moved = (extraction: Extraction): Extraction => {
  const move = <T extends { place: Extraction['mentions'][number]['place'] }>(item: T): T => ({
    ...item,
    place: item.place && { ...item.place, id: 'ocha:C2', name: 'بلدة أخرى', lat: item.place.lat + 1 },
  });
  return {
    ...extraction,
    mentions: extraction.mentions.map(move),
    incidents: extraction.incidents.map(move),
  };
};
const emptied = (extraction: Extraction): Extraction => ({ ...extraction, mentions: [], incidents: [] });

describe('what differs when reports are read again', () => {
  beforeEach(async () => {
    file('in.jsonl', lines(row('report-a'), row('report-b')));
    await run(['import', 'in.jsonl']);
  });
  const incidents = async () =>
    JSON.parse((await run(['show', 'report-a', '--format', 'json'])).out).incidents;

  it('says that nothing does', async () => {
    expect((await run(['reextract'])).out).toBe('2 of 2 reports read again, nothing differs\n');
  });

  it('shows what moved in each report, from where to where, with totals, and stores it', async () => {
    const { code, out } = await run(['reextract'], { services: services(moved) });
    expect(code).toBe(0);
    expect(out).toMatch(/^⁨?report-a⁩?\n {2}incident ~ .*balagh:\S+\) -> .*بلدة أخرى.* \(ocha:C2\)/m);
    expect(out).toMatch(
      /2 of 2 reports read again, 2 differ\nIncidents: 0 added, 0 removed, 2 moved\nPlace names: 0 added, 0 removed, \d+ moved\n$/,
    );
    expect((await incidents())[0].place.id).toBe('ocha:C2');
  });

  it('shows what is gone, and what is new', async () => {
    const gone = await run(['reextract', 'report-a'], { services: services(emptied) });
    expect(gone.out).toMatch(
      /incident - .*\n {2}name - .*\n1 of 1 reports read again, 1 differ\nIncidents: 0 added, 1 removed/s,
    );
    const back = await run(['reextract', 'report-a']);
    expect(back.out).toMatch(/incident \+ .*Incidents: 1 added, 0 removed, 0 moved/s);
  });

  it('--dry-run stores nothing and says so', async () => {
    const before = await incidents();
    const { out } = await run(['reextract', '--dry-run'], { services: services(emptied) });
    expect(out).toMatch(/2 differ.*Nothing was stored \(--dry-run\)\n$/s);
    expect(await incidents()).toEqual(before);
  });

  it('--format json gives it as data, with spans and places', async () => {
    const { out } = await run(['reextract', '--dry-run', '--format', 'json'], { services: services(moved) });
    const result = JSON.parse(out);
    expect(result).toMatchObject({ done: 2, dry_run: true, failures: [] });
    expect(result.changed[0]).toMatchObject({
      id: 'report-a',
      incidents: {
        added: [],
        removed: [],
        moved: [{ to: { id: 'ocha:C2' }, from: { lat: expect.any(Number) } }],
      },
    });
  });

  it('takes a place that only got another id for the same place', async () => {
    const renamed = (extraction: Extraction): Extraction => ({
      ...extraction,
      incidents: extraction.incidents.map((incident) => ({
        ...incident,
        place: incident.place && { ...incident.place, id: 'ocha:C2' },
      })),
    });
    expect((await run(['reextract'], { services: services(renamed) })).out).toMatch(/nothing differs/);
  });
});
