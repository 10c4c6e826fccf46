import { Button, Group, Menu } from '@mantine/core';
import type { PersonMove } from '../../../src-main/domain/offer/offer-moves.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Actions of a person (`propose` in the place of all others for who may not write), in the order of the buttons; the recruiter's and the site's own are not among them. */
export type PersonAction = PersonMove | 'edit' | 'propose' | 'takeOver';
const first: readonly PersonAction[] = ['accept', 'refuse', 'askCorrections'];

type Props = { actions: readonly PersonAction[]; onAction: (action: PersonAction) => void };

/** What can be done of the offer where it stands: decisions in front, the rest in a menu when they are many. */
export function ActionBar({ actions, onAction }: Props) {
  const t = useT();
  const decisions = first.filter((action) => actions.includes(action));
  const others = actions.filter((action) => !first.includes(action));
  const shown = decisions.length > 0 ? decisions : others;
  const rest = decisions.length > 0 ? others : [];
  return (
    <Group gap={6} role="group" aria-label={t('offers.actions')}>
      {shown.map((action) => (
        <Button key={action} size="compact-md" variant={action === 'accept' ? 'filled' : 'default'} onClick={() => onAction(action)}>
          {t(`offers.action.${action}`)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu shadow="md" withinPortal position="bottom-end">
          <Menu.Target>
            <Button size="compact-md" variant="default">
              {t('offers.action.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => (
              <Menu.Item key={action} onClick={() => onAction(action)}>
                {t(`offers.action.${action}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
