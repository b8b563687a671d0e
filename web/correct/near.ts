import { useEffect, useState } from 'react';
import { distanceKm } from '../../src/model/geo.ts';
import { type ListedIncident, listedIncident } from '../data/listedIncident.ts';
import { useView } from '../state/view.ts';

/** Another incident that may be of the same event, and why. */
export interface NearIncident {
  readonly id: string;
  readonly incident: ListedIncident;
  readonly quote: string;
  /** The report that it stands in. */
  readonly report: string;
  /** Null where one of them has no place, or no date. */
  readonly distanceKm: number | null;
  readonly days: number | null;
  readonly sameType: boolean;
}

/** As many as a person looks through. */
const mostNear = 20;

/** Days between two incidents, 0 where their spans meet; null where one is undated. */
function daysBetween(a: ListedIncident, b: ListedIncident): number | null {
  const span = ({ date: { from, to } }: ListedIncident) => {
    const day = from ?? to;
    return day === null ? null : ([from ?? day, to ?? day] as const);
  };
  const [one, other] = [span(a), span(b)];
  return one && other && Math.max(0, other[0] - one[1], one[0] - other[1]);
}

/** Incidents of the present list near a row in place and time, the nearest first. */
export function useNear(row: number): readonly NearIncident[] | 'loading' | 'failed' {
  const { dataset, filtered } = useView();
  const [near, setNear] = useState<readonly NearIncident[] | 'loading' | 'failed'>('loading');
  const { result } = filtered;
  useEffect(() => {
    let current = true;
    const look = async () => {
      const listed = await dataset.engine.ask('near', { result, row, most: mostNear });
      const own = listedIncident(dataset, await dataset.engine.ask('incident', { row }));
      const excerpts = await dataset.engine.ask('excerpts', { rows: (listed ?? []).map((one) => one.row) });
      return (listed ?? []).flatMap((one): NearIncident[] => {
        const incident = listedIncident(dataset, one);
        const excerpt = excerpts.find((each) => each.row === one.row);
        if (!excerpt) return [];
        const away = own.place && incident.place ? distanceKm(own.place, incident.place) : null;
        return [
          {
            id: excerpt.id,
            quote: excerpt.quote,
            report: excerpt.report,
            incident,
            distanceKm: away,
            days: daysBetween(own, incident),
            sameType: own.subType === incident.subType,
          },
        ];
      });
    };
    look().then(
      (found) => current && setNear(found),
      () => current && setNear('failed'),
    );
    return () => {
      current = false;
    };
  }, [dataset, result, row]);
  return near;
}
