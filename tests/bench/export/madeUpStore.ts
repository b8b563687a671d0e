import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { dayText } from '../../../src/model/days.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { incidentSubTypeNames, typeOfSubType } from '../../../src/model/incidentType.ts';
import type { Place } from '../../../src/model/place.ts';
import { storePath } from '../../../src/store/dataFolder.ts';
import { openSqliteStore } from '../../../src/store/sqlite/openSqliteStore.ts';
import { madeUpTowns, randomNumbers } from '../viewer/madeUpIncidents.ts';

const FIRST_DAY = 15_000; // 2011-01-26
const DAYS = 4500;
const INCIDENTS_A_REPORT = 4;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One report of four made-up incidents in neighbouring towns on its day and the day before, as reports of a day are. */
function madeUpReport(
  number: number,
  count: number,
  towns: readonly Place[],
  random: () => number,
): Extraction {
  const skewed = (size: number): number => Math.min(size - 1, Math.floor(size ** random()) - 1);
  const day = FIRST_DAY + Math.floor((DAYS * number) / count);
  const published = dayText(day);
  const near = skewed(towns.length);
  const id = sha256(`made-up report ${number}`);
  const outlet = `Made-up Outlet ${skewed(75)}`;
  const said = `مصدر مختلق ${skewed(300)}`;
  let text = '';
  const incidents = Array.from({ length: INCIDENTS_A_REPORT }, (_, i): Incident => {
    const place = towns[(near + i * skewed(8)) % towns.length] as Place;
    const subType = incidentSubTypeNames[skewed(incidentSubTypeNames.length)] as Incident['subType'];
    const date = dayText(day - Number(random() < 0.4));
    const start = text.length;
    const quote = `ذكر ${said} أن بلدة ${place.name} شهدت حادثة مختلقة رقم ${number}-${i} لم تقع، ولا مصدر لها غير هذا البرنامج الذي يقيس.`;
    text += `${quote}\n`;
    const at = quote.indexOf(place.name) + start;
    return {
      id: sha256(`${id} ${i}`).slice(0, 20),
      type: typeOfSubType(subType),
      subType,
      place,
      precision: 'settlement',
      radiusM: 2000,
      date: {
        edtf: date,
        from: date,
        to: date,
        precision: 'day',
        text: null,
        startOffset: null,
        endOffset: null,
        evidence: ['made up for a measurement'],
      },
      claimants: [
        {
          name: said,
          text: said,
          start: start + 4,
          end: start + 4 + said.length,
          verb: 'ذكر',
          stance: 'said',
        },
      ],
      actors: [],
      casualties: [],
      assertion: 'reported',
      excerpts: [{ report: id, start, end: start + quote.length, quote }],
      confidence: { place: 0.9, date: 0.9, type: 0.8 },
      warnings: at < 0 ? ['the town is not in its own sentence'] : [],
    };
  });
  return {
    report: {
      id,
      title: `خبر مختلق رقم ${number}`,
      text,
      lang: 'ar',
      outlet,
      url: `https://example.org/made-up/${number}`,
      publishedAt: published,
      publishedFrom: 'file',
      sha256: sha256(text),
      sample: true,
    },
    mentions: [],
    dates: [],
    incidents,
    warnings: [],
    gazetteer: { version: 'made-up', sources: [] },
  };
}

const provenance = {
  retrievedAt: '2026-01-02T03:04:05Z',
  extractedAt: '2026-01-02T03:04:06Z',
  machine: 'made-up',
  home: null,
  readWarnings: [],
};

/** Fills the data folder with about `incidents` made-up incidents over twelve years, four a report, the same each time. */
export async function fillStore(folder: string, incidents: number): Promise<void> {
  const store = openSqliteStore(storePath(folder));
  const random = randomNumbers(incidents);
  const towns = madeUpTowns();
  const reports = Math.round(incidents / INCIDENTS_A_REPORT);
  for (let number = 0; number < reports; number++)
    await store.add(madeUpReport(number, reports, towns, random), provenance);
  await store.close();
}

/** Adds one more made-up report after another to a filled store, one every `everyMs`, until `stop`; gives how many. */
export async function addMore(folder: string, everyMs: number, stop: AbortSignal): Promise<number> {
  const store = openSqliteStore(storePath(folder));
  const random = randomNumbers(1);
  const towns = madeUpTowns();
  const { reports } = await store.counts();
  let added = 0;
  for (; !stop.aborted; added++) {
    await store.add(madeUpReport(reports + added, reports, towns, random), provenance);
    await wait(everyMs, undefined, { signal: stop }).catch(() => {});
  }
  await store.close();
  return added;
}
