import { describe, expect, it } from 'vitest';
import { mapViewText, readMapView, sameView } from '../../../web/state/mapView.ts';

describe('the view of the map in an address', () => {
  it('is centre and zoom, with as many decimals as the zoom can show', () => {
    expect(mapViewText({ lat: 33.123456, lon: 36.2, zoom: 9 })).toBe('33.123,36.2,9');
    expect(mapViewText({ lat: 33.123456, lon: 36.2, zoom: 15 })).toBe('33.12346,36.2,15');
    expect(readMapView('33.123,36.2,9')).toEqual({ lat: 33.123, lon: 36.2, zoom: 9 });
  });
  it('is the same place when the map was dragged around the world', () => {
    expect(mapViewText({ lat: 33, lon: 36 + 720, zoom: 9 })).toBe('33,36,9');
    expect(mapViewText({ lat: 33, lon: 36 - 360, zoom: 9 })).toBe('33,36,9');
  });
  it('is the same until it has moved by a pixel or so', () => {
    expect(sameView({ lat: 33, lon: 36, zoom: 9 }, { lat: 33.003, lon: 36, zoom: 9 })).toBe(true);
    expect(sameView({ lat: 33, lon: 36, zoom: 9 }, { lat: 33.01, lon: 36, zoom: 9 })).toBe(false);
    expect(sameView({ lat: 33, lon: 36, zoom: 9 }, { lat: 33, lon: 36, zoom: 10 })).toBe(false);
  });
  it.each([
    '',
    '33,36',
    'NaN,36,9',
    '86,36,9',
    '33,181,9',
    '33,36,0',
    '33,36,99',
    '1e1,36,9',
    '33,36,9,1',
    ' 33,36,9',
  ])('is not read from %j', (text) => expect(readMapView(text)).toBeNull());
});
