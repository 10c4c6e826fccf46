import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CarriedChange } from '../../../src-main/contract/desk/valise.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../ui/record-words/describe-value.ts';

const shown = 100;

/** Changes that are carried for someone, as they would be on the site; to be read only. */
export function CarriedChanges({ device, by }: { device: string; by: string }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data: changes = [] } = useQuery(orpc.valise.carriedChanges.queryOptions({ input: { device, limit: shown } }));
  return (
    <Stack gap="xs" role="group" aria-label={t('valise.carried.changesOf', { by })}>
      <List spacing="xs" listStyleType="none">
        {changes.map((change) => (
          <List.Item key={change.n}>
            <OneChange change={change} />
          </List.Item>
        ))}
      </List>
      {changes.length === shown && <Text size="sm">{t('valise.carried.more', { count: shown })}</Text>}
    </Stack>
  );
}

function OneChange({ change: { visible, entity, title, op, at, changes } }: { change: CarriedChange }) {
  const t = useT();
  const format = useFormat();
  if (!visible || entity === null || op === null || at === null) return <Text size="sm" c="dimmed">{t('valise.change.hidden')}</Text>;
  return (
    <>
      <Text fw={600}>{title === '' ? t(`sync.entity.${entity}`) : t('valise.change.title', { entity: t(`sync.entity.${entity}`), title })}</Text>
      <Text size="sm" c="dimmed">{t(`valise.change.${op}`, { at: format.instant(at) })}</Text>
      {changes.map(({ field, before, after }) => (
        <Text key={field} size="sm">
          {t('valise.change.field', { field: nameField(field, t), before: describeValue(field, before, t, format), after: describeValue(field, after, t, format) })}
        </Text>
      ))}
    </>
  );
}
