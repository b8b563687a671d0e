import { dayNumber, dayText } from '../../src/dataset/days.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../i18n/languages.ts';

/** The part of the state that the address holds: enough to open the same incident in the same period elsewhere. */
export interface AddressState {
  readonly language: InterfaceLanguage | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly incident: string | null;
}

/** Reads `#lang=ar&from=2018-06-30&to=…&incident=…`; what cannot be read is left out. */
export function readAddress(hash: string): AddressState {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const language = interfaceLanguages.find((code) => code === values.get('lang')) ?? null;
  return {
    language,
    from: dayNumber(values.get('from')),
    to: dayNumber(values.get('to')),
    incident: values.get('incident') || null,
  };
}

/** The address for a state, without the `#`. */
export function writeAddress(state: AddressState): string {
  const values = new URLSearchParams();
  if (state.language) values.set('lang', state.language);
  if (state.from !== null) values.set('from', dayText(state.from));
  if (state.to !== null) values.set('to', dayText(state.to));
  if (state.incident) values.set('incident', state.incident);
  return values.toString();
}
