import { create } from 'zustand';
import { personSchema } from '../../src/model/correction.ts';
import { useServer } from '../api/server.ts';
import { recall, remember } from '../state/preferences.ts';

const PERSON_KEY = 'balagh.person';

/** The name that a person corrects under in this browser; '' until one is given. */
export const usePerson = create<{ name: string }>(() => ({ name: recall(PERSON_KEY) ?? '' }));

/** The name that one corrects under: of the token one is signed in with, which nothing can change, else one's own. */
export function useKnownName(): string {
  const own = usePerson((person) => person.name);
  return useServer((server) => server.name) ?? own;
}

/** The name as it may be sent; null when it is none. */
export function readName(given: string): string | null {
  const parsed = personSchema.safeParse(given);
  return parsed.success ? parsed.data : null;
}

/** Keeps a name for this and later visits. */
export function rememberPerson(name: string): void {
  // Of another person of this browser, perhaps.
  if (useServer.getState().name !== null) return;
  remember(PERSON_KEY, name);
  usePerson.setState({ name });
}
