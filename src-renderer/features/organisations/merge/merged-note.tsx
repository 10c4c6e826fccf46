import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';

/** Into which organisation the record of this address went, and who merged them; `isHere`: it is here again all the same. */
export function MergedNote({ id, isHere }: { id: string; isHere: boolean }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: into } = useQuery(orpc.organisations.mergedInto.queryOptions({ input: { id } }));
  if (!into) return null;
  return (
    <Alert color="orange" variant="outline">
      <Text>{t('organisations.merge.gone', { name: into.name, by: into.by, when: format.instant(into.at) })}</Text>
      {isHere && <Text>{t('organisations.merge.stillHere')}</Text>}
      <Anchor underline="always" href={`#/organisations/${into.id}`}>
        {t('organisations.merge.open', { name: into.name })}
      </Anchor>
    </Alert>
  );
}
