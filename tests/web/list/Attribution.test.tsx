// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Attribution } from '../../../web/list/Attribution.tsx';
import { useViewer } from '../../../web/state/viewerStore.ts';

afterEach(() => {
  cleanup();
  useViewer.setState({ language: 'en' });
});
const said = (outlet: string | null, claimants: readonly string[], deniedBy: readonly string[] = []) =>
  render(<Attribution outlet={outlet} claimants={claimants} deniedBy={deniedBy} />).container.textContent;

describe('who reported it', () => {
  it('names the outlet and whom it quotes', () => {
    expect(said('Sample Outlet', ['a source', 'another'])).toBe(
      'Reported by Sample Outlet, quoting a source, another',
    );
  });
  it('says so in Arabic', () => {
    useViewer.setState({ language: 'ar' });
    expect(said('نشرة', ['مصادر محلية'])).toBe('بحسب نشرة، نقلًا عن مصادر محلية');
  });
  it('names a claimant once, however often quoted', () => {
    expect(said('Sample Outlet', ['a source', 'a source'])).toBe(
      'Reported by Sample Outlet, quoting a source',
    );
  });
  it('does not count those who deny it among those quoted for it', () => {
    expect(said('Sample Outlet', ['a source'], ['a spokesman'])).toBe(
      'Reported by Sample Outlet, quoting a source, denied by a spokesman',
    );
    useViewer.setState({ language: 'ar' });
    expect(said('نشرة', [], ['متحدث'])).toBe('بحسب نشرة، ونفاه متحدث');
  });
  it('does not hide that the outlet is not stated', () => {
    expect(said(null, [])).toBe('Reported by an outlet not stated');
  });
});
