import { embeddedGazetteer } from './embedded.ts';

/** Compiles the embedded gazetteer before the first test, so that no test's time goes into it. */
export function setup(): void {
  embeddedGazetteer();
}
