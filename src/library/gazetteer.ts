/**
 * `balagh/gazetteer`: the catalogue of places that comes with the package, with their names in Arabic and English.
 *
 *     import { openGazetteer } from 'balagh/gazetteer';
 *
 *     const gazetteer = openGazetteer();
 *     for (const entry of gazetteer.lookup('الجيزة', 'ar')) console.log(gazetteer.place(entry));
 *
 * `gazetteer.sources` are the credits that whoever publishes something made with it must show.
 */
import { loadEmbeddedGazetteer } from '../gazetteer/embedded.ts';
import type { Gazetteer } from '../gazetteer/Gazetteer.ts';
import { gazetteerFile } from './shippedData.ts';

export type { EntryIndex, Gazetteer, NameMatch } from '../gazetteer/Gazetteer.ts';
export type { GazetteerSource } from '../gazetteer/GazetteerEntry.ts';

let opened: Gazetteer | null = null;

/** The gazetteer, read once and then kept in memory (30 MB). Throws, saying what to do, when its file is damaged. */
export function openGazetteer(): Gazetteer {
  opened ??= loadEmbeddedGazetteer(gazetteerFile);
  return opened;
}
