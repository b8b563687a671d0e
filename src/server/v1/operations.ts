import type { z } from 'zod';
import {
  groupPage,
  incidentAnswer,
  incidentCollection,
  incidentPage,
  outletPage,
  placeCollection,
  placePage,
  reportAnswer,
  reportPage,
} from './answers.ts';
import type { Format } from './format.ts';
import { groupQuery, incidentQuery, noQuery, outletQuery, placeQuery, reportQuery } from './query.ts';

/** What an answer is: read by a schema, a file that has none, or a stream of events. */
export type Content = z.ZodType | 'bytes' | 'text' | 'events';

export interface Operation {
  id: string;
  /** As Hono writes paths, below /api/v1. */
  path: `/${string}`;
  summary: string;
  query: z.ZodObject;
  answers: Partial<Record<Format | 'events', Content>>;
}

/** All that the read API answers: the routes and the OpenAPI document are both made from it. */
export const operations = {
  incidents: {
    id: 'listIncidents',
    path: '/incidents',
    summary: 'Reported incidents with what people corrected, in the order they were stored',
    query: incidentQuery,
    answers: { json: incidentPage, geojson: incidentCollection, csv: 'text', arrow: 'bytes' },
  },
  incident: {
    id: 'getIncident',
    path: '/incidents/:id',
    summary: 'One incident; one that a person says is none is marked so',
    query: noQuery,
    answers: { json: incidentAnswer },
  },
  reports: {
    id: 'listReports',
    path: '/reports',
    summary: 'Reports in the order they were stored, without their texts',
    query: reportQuery,
    answers: { json: reportPage },
  },
  report: {
    id: 'getReport',
    path: '/reports/:id',
    summary: 'One report with its text, all that was read in it, and the log of what people did',
    query: noQuery,
    answers: { json: reportAnswer },
  },
  places: {
    id: 'listPlaces',
    path: '/places',
    summary: 'Places of incidents, by id, each with the number of its incidents',
    query: placeQuery,
    answers: { json: placePage, geojson: placeCollection },
  },
  outlets: {
    id: 'listOutlets',
    path: '/outlets',
    summary: 'Outlets of reports, by name, each with the number of its reports and incidents',
    query: outletQuery,
    answers: { json: outletPage },
  },
  groups: {
    id: 'listGroups',
    path: '/groups',
    summary:
      'Which incidents are reports of one event, which of these go back to one another, and which deny it; incidents that stand alone are in none',
    query: groupQuery,
    answers: { json: groupPage },
  },
  events: {
    id: 'listenForEvents',
    path: '/events',
    summary:
      'Server-sent events: `incident` with an incident that is new, read again or corrected; `changed` with the version of the store after every change; `reset` where Last-Event-ID is not known, to read all again',
    query: noQuery,
    answers: { events: 'events' },
  },
} as const satisfies Record<string, Operation>;
