import { create } from 'zustand';
import { recall, remember } from '../state/preferences.ts';

const KEY = 'balagh.filterGroups';

/** Which groups of the filter panel are open, and whether the panel is; remembered in this browser. */
interface PanelState {
  readonly open: boolean;
  readonly groups: readonly string[];
}

function recalled(): PanelState {
  const [open, ...groups] = (recall(KEY) ?? 'closed type place').split(' ');
  return { open: open === 'open', groups };
}

export const usePanel = create<PanelState>()(recalled);

usePanel.subscribe(({ open, groups }) => remember(KEY, [open ? 'open' : 'closed', ...groups].join(' ')));

export const togglePanel = (): void => usePanel.setState(({ open }) => ({ open: !open }));

export const toggleGroup = (name: string): void =>
  usePanel.setState(({ groups }) => ({
    groups: groups.includes(name) ? groups.filter((one) => one !== name) : [...groups, name],
  }));
