import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { CorrectedIncident } from '../../src/model/correction.ts';
import { Icon } from '../marks/Icon.tsx';
import { type ActionGroup, actionGroups, type CorrectAction } from './actions.ts';
import { type CorrectTexts, useCorrectWords } from './useCorrectWords.ts';

function label(action: CorrectAction, incident: CorrectedIncident, { actions }: CorrectTexts): string {
  if (action === 'notIncident' && incident.notIncident) return actions.isIncident;
  if (action === 'review' && incident.reviewed) return actions.unreview;
  return actions[action];
}

/** All that can be corrected of an incident. */
export function CorrectMenu(props: {
  incident: CorrectedIncident;
  onAction: (action: CorrectAction) => void;
}) {
  const { incident, onAction } = props;
  const { correct } = useCorrectWords();
  return (
    <MenuTrigger>
      <Button className="button button-small correct-menu" data-opens-dialogs>
        {correct.menu} <Icon name="down" />
      </Button>
      <Popover className="correct-popover" placement="bottom end">
        <Menu aria-label={correct.menuLabel} onAction={(key) => onAction(key as CorrectAction)}>
          {(Object.keys(actionGroups) as ActionGroup[]).map((group) => (
            <MenuSection key={group} aria-label={correct.groups[group]}>
              <Header>{correct.groups[group]}</Header>
              {actionGroups[group].map((action) => (
                <MenuItem key={action} id={action} data-action={action}>
                  {label(action, incident, correct)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
