import { Component, type ReactNode } from 'react';
import { textsOf } from '../i18n/texts.ts';
import { useViewer } from '../state/viewerStore.ts';

/** What the browsers, and Vite's loader, say when a part of the program does not come. */
const partDidNotCome = /preload CSS|imported module|Importing a module script/;

/** Keeps an unforeseen error from leaving an empty page: says so in words, with a next step. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: Error | null }> {
  override state = { failed: null as Error | null };

  static getDerivedStateFromError(failed: Error): { failed: Error } {
    return { failed };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    const texts = textsOf[useViewer.getState().language];
    return (
      <main className="screen" role="alert">
        <h2>{texts.error.unexpected}</h2>
        {partDidNotCome.test(failed.message) && <p>{texts.error.network}</p>}
        <p className="quiet" dir="ltr">
          {failed.message}
        </p>
        <button type="button" className="button button-strong" onClick={() => location.reload()}>
          {texts.error.reload}
        </button>
      </main>
    );
  }
}
