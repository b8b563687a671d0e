// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SmallMap, type SmallMapPlace } from '../../../../web/map/SmallMap.tsx';
import { setLanguage } from '../../../../web/state/viewerStore.ts';

// The base map needs a canvas and its files: the browser tests look at it.
vi.mock('../../../../web/basemap/EmbeddedBaseMap.tsx', () => ({ EmbeddedBaseMap: () => null }));
beforeEach(() => setLanguage('en'));
afterEach(cleanup);

const places: SmallMapPlace[] = [
  { lat: 32.57, lon: 36.32, name: 'al-Jizah', role: 'chosen', radiusM: 2000 },
  { lat: 30.01, lon: 31.21, name: 'Giza', role: 'rival' },
];

describe('the small map', () => {
  it('says each place with its role, and how far a rival lies from the place chosen', () => {
    render(<SmallMap places={places} label="Rivals" />);
    expect(screen.getByRole('region', { name: 'Rivals' })).toBeTruthy();
    expect(screen.getByText('al-Jizah: the place chosen')).toBeTruthy();
    expect(screen.getByText(/^Giza: considered and rejected, 56\d km from the place chosen$/)).toBeTruthy();
  });
  it('has no buttons on its places unless one can be chosen', () => {
    const { rerender } = render(<SmallMap places={places} label="Rivals" />);
    expect(screen.queryByRole('button', { name: /Giza/ })).toBeNull();
    const onChoose = vi.fn();
    rerender(<SmallMap places={places} label="Rivals" onChoose={onChoose} />);
    fireEvent.click(screen.getByRole('button', { name: /Giza/ }));
    expect(onChoose).toHaveBeenCalledWith(places[1]);
  });
  it('says it in Arabic', () => {
    render(<SmallMap places={places} label="خ" />);
    act(() => setLanguage('ar'));
    expect(screen.getByText(/Giza: نُظر فيه واستُبعد، على بعد/)).toBeTruthy();
  });
  it('gives the point under the cross on Enter and by the button, and nothing when it only shows', () => {
    const onPick = vi.fn();
    const { container } = render(<SmallMap places={places.slice(0, 1)} label="Pick" onPick={onPick} />);
    fireEvent.keyDown(container.querySelector('.map-leaflet') as HTMLElement, { key: 'Enter' });
    fireEvent.click(screen.getByRole('button', { name: 'Take the point at the cross' }));
    expect(onPick).toHaveBeenCalledTimes(2);
    const point = onPick.mock.calls[0]?.[0];
    expect(point.lat).toBeCloseTo(32.57, 1);
    expect(point.lon).toBeCloseTo(36.32, 1);
    cleanup();
    render(<SmallMap places={places} label="Show" />);
    expect(screen.queryByRole('button', { name: 'Take the point at the cross' })).toBeNull();
  });
});
