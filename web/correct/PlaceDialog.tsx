import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { distanceKm } from '../../src/model/geo.ts';
import { addPlace, readLog, reextract, type Trace } from '../api/api.ts';
import { placeMention } from '../reader/placeMention.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { otherPlaceName, placeName } from '../wording/placeWords.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { type ListedPlace, PlaceSearch } from './PlaceSearch.tsx';
import { type PickedPoint, PointFields, readyPoint } from './PointFields.tsx';
import type { Subject } from './subject.ts';
import { useCorrecting } from './useCorrecting.tsx';
import { useCorrectWords } from './useCorrectWords.ts';
import { valueWords } from './valueWords.ts';

const SmallMap = lazy(() => import('../map/SmallMap.tsx').then((module) => ({ default: module.SmallMap })));

const ways = ['search', 'map', 'unknown'] as const;
type Way = (typeof ways)[number];

/** The place of an incident: another of that name, one from the gazetteer, a point of the map, or not known. */
export function PlaceDialog({ subject, close }: { subject: Subject; close: () => void }) {
  const { incident, report } = subject;
  const all = useCorrectWords();
  const { words, correct } = all;
  const [way, setWay] = useState<Way>('search');
  const [listed, setListed] = useState<ListedPlace | null>(null);
  const [point, setPoint] = useState<PickedPoint | null>(null);
  const { conflict, saveParts } = useCorrecting(subject, close);
  const made = useRef<string | null>(null);
  const machine = incident.machineReading;
  // The name that the machine read: a correction has none in the text.
  const mention = useMemo(() => {
    const read = incident.machineReading ?? incident;
    const index = placeMention(report.mentions, read, read.excerpts);
    return index === null ? null : (report.mentions[index] ?? null);
  }, [report, incident]);
  const rivals = useMemo<ListedPlace[]>(
    () =>
      (mention?.candidates ?? [])
        .filter(({ id }) => id !== incident.place?.id)
        .map((candidate) => ({
          ...candidate,
          nameEn: null,
          distanceKm: incident.place && distanceKm(incident.place, candidate),
        })),
    [mention, incident.place],
  );
  const nameOfListed = listed && (words.language === 'en' ? (listed.nameEn ?? listed.name) : listed.name);
  const ready = { search: listed !== null, map: readyPoint(point), unknown: incident.place !== null }[way];
  const next = {
    search: nameOfListed,
    map: readyPoint(point) ? `${point?.name.trim()} (${correct.place.radii[point?.radiusM ?? 0]})` : null,
    unknown: incident.place ? correct.value.unknown : null,
  }[way];
  const chosenValue = async (trace: Trace): Promise<unknown> => {
    if (way === 'unknown') return null;
    if (way === 'search' || !point) return { id: listed?.id };
    const { kind, remember, ...chosen } = point;
    const given = { ...chosen, name: chosen.name.trim() };
    if (!remember) return given;
    // Asked again, as after a conflict, the place is there already.
    made.current ??= (await addPlace({ ...given, kind, by: trace.by })).place.id;
    return { id: made.current };
  };
  // The gazetteer now knows the place: the report is read with it, and its incidents may get other ids.
  const readAgain = async (numbers: readonly number[]): Promise<string | null> => {
    await reextract(report.report.id);
    const log = await readLog(report.report.id);
    return log.find((entry) => entry.log === 'corrections' && entry.number === numbers[0])?.appliesTo ?? null;
  };
  const save = async (trace: Trace) => {
    const value = await chosenValue(trace);
    const remembers = way === 'map' && point?.remember;
    await saveParts([{ kind: 'place', value }], trace, remembers ? { beforeShowing: readAgain } : {});
  };
  const shown = incident.place;
  const places = [
    ...(shown
      ? [
          {
            ...shown,
            name: placeName(shown, words.language),
            role: way === 'search' && !listed ? 'chosen' : 'rival',
            radiusM: incident.radiusM ?? 0,
          } as const,
        ]
      : []),
    ...(way === 'search'
      ? rivals.filter(({ id }) => id !== listed?.id).map((rival) => ({ ...rival, role: 'rival' }) as const)
      : []),
    ...(way === 'search' && listed ? [{ ...listed, name: nameOfListed ?? '', role: 'chosen' } as const] : []),
    ...(way === 'map' && point
      ? [
          {
            lat: point.lat,
            lon: point.lon,
            name: point.name,
            role: 'chosen',
            radiusM: point.radiusM,
          } as const,
        ]
      : []),
  ];
  return (
    <CorrectForm
      title={correct.place.title}
      busyLabel={way === 'map' && point?.remember ? correct.place.rereading : null}
      canSave={ready}
      save={save}
      close={close}
      above={conflict}
    >
      <p className="correct-quote" dir="auto">
        {incident.excerpts[0]?.quote}
      </p>
      <Segmented
        label={correct.place.how}
        options={ways.map((value) => ({ value, label: correct.place.ways[value] }))}
        value={way}
        onChange={setWay}
      />
      {way === 'search' && (
        <PlaceSearch
          rivals={rivals}
          near={shown}
          shown={shown?.id ?? null}
          first={mention?.text ?? shown?.name ?? ''}
          chosen={listed?.id ?? null}
          onChoose={setListed}
        />
      )}
      {way === 'unknown' && <p>{correct.place.unknownHelp}</p>}
      {way !== 'unknown' && (
        <Suspense fallback={<div className="correct-map" />}>
          <div className="correct-map">
            <SmallMap
              key={way}
              places={places}
              label={correct.place.mapLabel}
              {...(way === 'map'
                ? {
                    onPick: ({ lat, lon }) =>
                      setPoint((before) => ({
                        name:
                          before?.name ?? mention?.text ?? (shown ? placeName(shown, words.language) : ''),
                        radiusM: before?.radiusM ?? 2500,
                        kind: before?.kind ?? 'settlement',
                        remember: before?.remember ?? false,
                        lat,
                        lon,
                      })),
                  }
                : {})}
            />
          </div>
        </Suspense>
      )}
      {way === 'map' && <PointFields point={point} onChange={setPoint} />}
      <BeforeAfter
        now={[
          valueWords(
            'place',
            shown && { place: shown, precision: incident.precision, radiusM: incident.radiusM },
            all,
          ),
          shown && otherPlaceName(shown, words.language),
        ]
          .filter(Boolean)
          .join(' · ')}
        machine={
          machine &&
          valueWords(
            'place',
            machine.place && { place: machine.place, precision: machine.precision, radiusM: machine.radiusM },
            all,
          )
        }
        next={next}
      />
    </CorrectForm>
  );
}
