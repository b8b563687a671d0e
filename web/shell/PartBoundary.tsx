import { Component, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { textsOf } from '../i18n/texts.ts';
import { useViewer } from '../state/viewerStore.ts';

/**
 * Around a part that is loaded when it is asked for: where its program does not come, because the server has stopped or the
 * device is offline, the page stays as it is and one line says what to do. `onClose` is called when that line is put away.
 */
export class PartBoundary extends Component<
  { children: ReactNode; onClose: () => void },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { error, help } = textsOf[useViewer.getState().language];
    const close = () => {
      this.setState({ failed: false });
      this.props.onClose();
    };
    return createPortal(
      <p className="part-failed" role="alert">
        {error.network}{' '}
        <button type="button" className="button button-small" onClick={() => location.reload()}>
          {error.reload}
        </button>{' '}
        <button type="button" className="button button-small" onClick={close}>
          {help.close}
        </button>
      </p>,
      document.body,
    );
  }
}
