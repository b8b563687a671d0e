import { type Command, InvalidArgumentError } from 'commander';
import type { IncidentFilter } from '../dataset/incidentFilter.ts';
import { dayNumber } from '../model/days.ts';
import { incidentSubTypeNames, incidentTypeNames } from '../model/incidentType.ts';

export interface FilterOptions {
  from?: string;
  to?: string;
  type?: string[];
  outlet?: string[];
  country?: string[];
  bbox?: [number, number, number, number];
}

function day(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || dayNumber(value) === null || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('write a day as 2018-06-30.');
  return value;
}

function type(value: string, before: string[] = []): string[] {
  const names: string[] = [...incidentTypeNames, ...incidentSubTypeNames];
  const found = names.find((name) => name.toLowerCase() === value.trim().toLowerCase());
  if (!found) throw new InvalidArgumentError(`write one of: ${names.join('; ')}.`);
  return [...before, found];
}

function country(value: string, before: string[] = []): string[] {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new InvalidArgumentError('write a country as ISO 3166 has it: SY.');
  return [...before, value.toUpperCase()];
}

function bbox(value: string): [number, number, number, number] {
  const parts = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [west, south, east, north] = parts as [number, number, number, number];
  const isBox =
    parts.length === 4 &&
    parts.every((part) => Number.isFinite(part)) &&
    Math.max(Math.abs(west), Math.abs(east)) <= 180 &&
    Math.max(Math.abs(south), Math.abs(north)) <= 90 &&
    south <= north;
  if (!isBox)
    throw new InvalidArgumentError(
      'write west,south,east,north in degrees: 35.5,32.3,36.9,33.3 (south first).',
    );
  return [west, south, east, north];
}

/** Options that say which incidents a command is about; what is given several times lets each of them through. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--from <day>', 'only incidents that may have been on this day or later (2018-06-30)', day)
    .option('--to <day>', 'only incidents that may have been on this day or earlier', day)
    .option('--type <name>', "only this event type or sub-type, by ACLED's name; may be given again", type)
    .option(
      '--outlet <name>',
      'only what this outlet published; may be given again',
      (name, before: string[] = []) => [...before, name],
    )
    .option('--country <code>', 'only incidents in this country (SY); may be given again', country)
    .option('--bbox <w,s,e,n>', 'only incidents at places within these degrees: west,south,east,north', bbox);
}

/** The filter of these options; null when none is given. */
export function filterOf({ from, to, type, outlet, country, bbox }: FilterOptions): IncidentFilter | null {
  const filter: IncidentFilter = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(type ? { types: type } : {}),
    ...(outlet ? { outlets: outlet } : {}),
    ...(country ? { countries: country } : {}),
    ...(bbox ? { bbox } : {}),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}
