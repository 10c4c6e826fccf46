import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useOrganisationAct } from './use-organisation-act.ts';

const GroupForm = lazy(() => import('./group-form.tsx').then(({ GroupForm }) => ({ default: GroupForm })));

/** The organisation of its group whose verdict is its own too: chosen, shown, let go. */
export function OrganisationGroup({ organisation }: { organisation: OrganisationDetail }) {
  const { id, fields: { name }, group, mayWrite } = organisation;
  const t = useT();
  const { client } = useDesk();
  const act = useOrganisationAct(organisation);
  const [isOpen, setOpen] = useState(false);
  useCommands([{ id: 'organisations.group', label: 'organisations.group.choose', menu: null, keys: ['g'], enabled: mayWrite && !isOpen, run: () => setOpen(true) }]);
  return (
    <Stack gap="xs">
      {group && (
        <Text>
          {t('organisations.group.follows', { code: group.code })}{' '}
          <Anchor inherit underline="always" href={`#/organisations/${group.id}`}>
            {group.name}
          </Anchor>
        </Text>
      )}
      {mayWrite && !isOpen && (
        <Group>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('organisations.group.choose')}
          </Button>
          {group && (
            <Button variant="subtle" onClick={() => void act(() => client.organisations.follow({ id, head: null }), t('organisations.group.removed', { name }))}>
              {t('organisations.group.remove')}
            </Button>
          )}
        </Group>
      )}
      <Suspense fallback={null}>
        {isOpen && <GroupForm id={id} onClose={() => setOpen(false)} onChoose={(head) => act(() => client.organisations.follow({ id, head }), t('organisations.group.done', { name }))} />}
      </Suspense>
    </Stack>
  );
}
