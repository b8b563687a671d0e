// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useServer } from '../../../web/api/server.ts';
import { useAdding } from '../../../web/correct/add/draft.ts';
import { NothingScreen } from '../../../web/shell/Screens.tsx';
import { useViewer } from '../../../web/state/viewerStore.ts';

afterEach(() => {
  cleanup();
  useServer.setState({ write: false });
  useAdding.setState({ open: false });
});
function show({ write, reports }: { write: boolean; reports: number }) {
  useViewer.setState({ language: 'en' });
  useServer.setState({ write });
  render(<NothingScreen reports={reports} />);
}

describe('the screen of an empty store', () => {
  it('offers to add the first report where the server takes it', () => {
    show({ write: true, reports: 0 });
    fireEvent.click(screen.getByRole('button', { name: 'Add the first report' }));
    expect(useAdding.getState().open).toBe(true);
  });
  it('speaks of the terminal alone where nothing can be written', () => {
    show({ write: false, reports: 0 });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/from a terminal/)).toBeTruthy();
  });
  it('does not say that nothing was read when reports were, without an incident', () => {
    show({ write: true, reports: 3 });
    expect(screen.getByRole('heading').textContent).toBe('No incident to show');
  });
});
