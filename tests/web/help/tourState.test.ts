// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});
const load = async () => await import('../../../web/help/tourState.ts');

describe('the tour', () => {
  it('is offered at the first visit, and not again once it was ended', async () => {
    const first = await load();
    expect(first.useTour.getState().at).toBe('offered');
    first.endTour();
    vi.resetModules();
    expect((await load()).useTour.getState().at).toBe('over');
  });
  it('leaves the focus on the button of the help, where it can be asked for again', async () => {
    document.body.innerHTML = '<button class="other"></button><button class="help-button"></button>';
    (await load()).endTour();
    expect(document.activeElement?.className).toBe('help-button');
  });
  it('can be started again after it was ended', async () => {
    const { endTour, startTour, tourStops, useTour } = await load();
    endTour();
    startTour();
    expect(useTour.getState().at).toBe(tourStops[0]);
  });
  it('goes from the first stop to the last and back', async () => {
    const { stopBeside, tourStops } = await load();
    const forth = tourStops.map((stop) => stopBeside(stop, 1));
    expect(forth).toEqual([...tourStops.slice(1), null]);
    const back = tourStops.map((stop) => stopBeside(stop, -1));
    expect(back).toEqual([null, ...tourStops.slice(0, -1)]);
  });
});
