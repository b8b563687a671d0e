// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PartBoundary } from '../../../web/shell/PartBoundary.tsx';
import { useViewer } from '../../../web/state/viewerStore.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a part whose program does not come', () => {
  it('leaves the page as it is, says what to do, and can be put away', async () => {
    useViewer.setState({ language: 'en' });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const onClose = vi.fn();
    const Part = lazy(() => Promise.reject(new Error('Failed to fetch dynamically imported module')));
    render(
      <>
        <p>The map</p>
        <PartBoundary onClose={onClose}>
          <Suspense>
            <Part />
          </Suspense>
        </PartBoundary>
      </>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('balagh serve');
    expect(screen.getByText('The map')).toBeTruthy();
    fireEvent.click(screen.getByText('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
