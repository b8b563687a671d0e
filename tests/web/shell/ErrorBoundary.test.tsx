// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../web/shell/ErrorBoundary.tsx';
import { useViewer } from '../../../web/state/viewerStore.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
function showAfter(message: string): string | null {
  useViewer.setState({ language: 'en' });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Fails = () => {
    throw new Error(message);
  };
  render(
    <ErrorBoundary>
      <Fails />
    </ErrorBoundary>,
  );
  return screen.getByRole('alert').textContent;
}

describe('the page after an error', () => {
  it('asks for the server when a part of the program did not come', () => {
    expect(showAfter('Failed to fetch dynamically imported module: /a.js')).toContain('balagh serve');
  });
  it('does not blame the server for anything else', () => {
    expect(showAfter('x is undefined')).not.toContain('balagh serve');
  });
});
