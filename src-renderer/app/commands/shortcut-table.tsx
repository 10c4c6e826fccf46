import { Stack, Table, Text } from '@mantine/core';
import type { MessageKey } from '../i18n/messages.ts';
import { useT } from '../i18n/use-messages.ts';
import { useSettings } from '../profile/preferences-provider.tsx';
import type { Command } from './command.ts';
import { KeyCaps } from './key-caps.tsx';
import { useAllCommands } from './use-commands.ts';

const groups: readonly { menu: Command['menu']; title: MessageKey }[] = [
  { menu: 'offer', title: 'commands.menu.offer' },
  { menu: 'edit', title: 'commands.menu.edit' },
  { menu: 'view', title: 'commands.menu.view' },
  { menu: 'file', title: 'commands.menu.file' },
  { menu: 'help', title: 'commands.menu.help' },
  { menu: null, title: 'commands.menu.other' },
];

/** Every command that has a key, by menu. Made from the registry: it cannot fall behind. */
export function ShortcutTable() {
  const t = useT();
  const settings = useSettings();
  const commands = useAllCommands().filter(({ keys }) => keys.length > 0);
  return (
    <Stack gap="md">
      {settings?.letterShortcuts === false && <Text size="sm">{t('settings.letters.areOff')}</Text>}
      {groups.map(({ menu, title }) => {
        const rows = commands.filter((command) => command.menu === menu);
        return (
          rows.length > 0 && (
            <Table key={title} captionSide="top" verticalSpacing={4}>
              <Table.Caption ta="start" fw={600}>
                {t(title)}
              </Table.Caption>
              <Table.Tbody>
                {rows.map((command) => (
                  <Table.Tr key={command.id}>
                    <Table.Th scope="row" fw="normal">
                      {t(command.label)}
                    </Table.Th>
                    <Table.Td ta="end">
                      <KeyCaps keys={command.keys} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        );
      })}
    </Stack>
  );
}
