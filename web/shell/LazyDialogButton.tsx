import { type ComponentType, type LazyExoticComponent, Suspense, useState } from 'react';
import { Icon, type IconName } from '../marks/Icon.tsx';
import { PartBoundary } from './PartBoundary.tsx';

/** A dialog that is loaded when it is first opened. */
export type LazyDialog = LazyExoticComponent<ComponentType<{ close: () => void }>>;

/** A button of the top bar that opens a dialog. */
export function LazyDialogButton(props: {
  label: string;
  icon: IconName;
  className: string;
  dialog: LazyDialog;
}) {
  const { label, icon, className, dialog: Dialog } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`icon-button top-button ${className}`}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <PartBoundary onClose={() => setOpen(false)}>
          <Suspense fallback={null}>
            <Dialog close={() => setOpen(false)} />
          </Suspense>
        </PartBoundary>
      )}
    </>
  );
}
