import { Alert, Anchor, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OrganisationDetail } from '../../../../src-main/contract/desk/organisations.ts';
import type { MergedField } from '../../../../src-main/domain/organisation/plan-merge.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { listDiffering, listFirstTaken } from './list-differing.ts';
import { MergeFields } from './merge-fields.tsx';
import { useMerge } from './use-merge.ts';

type Props = { stays: OrganisationDetail; goes: OrganisationDetail };

/** What will be done, field by field, before it is done. What is known on one side only is kept, unless one says otherwise. */
export function MergeForm({ stays, goes }: Props) {
  const t = useT();
  const format = useFormat();
  const [chosen, setChosen] = useState<Partial<Record<MergedField, boolean>>>({});
  const { merge, isBusy } = useMerge(stays, goes);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const differing = listDiffering(stays.fields, goes.fields);
  const first = listFirstTaken(stays.fields, goes.fields);
  const taken = differing.filter((field) => chosen[field] ?? first.includes(field));
  const said = stays.fields.distinctFrom.find(({ id }) => id === goes.id) ?? goes.fields.distinctFrom.find(({ id }) => id === stays.id);
  const run = () => void merge(taken);
  useCommands([{ id: 'organisations.merge.confirm', label: 'organisations.merge.confirm', menu: null, keys: ['mod+Enter'], enabled: !isBusy, run }]);
  const offers = Object.values(goes.offers).reduce((sum, count) => sum + count, 0);
  return (
    <Stack gap="md">
      <Text>{t('organisations.merge.which', { stays: stays.fields.name, goes: goes.fields.name })}</Text>
      <Anchor href={`#/organisations/${goes.id}/merge/${stays.id}`} size="sm">
        {t('organisations.merge.swap', { name: goes.fields.name })}
      </Anchor>
      {said && (
        <Alert color="orange" variant="outline">
          <Text>{t('organisations.merge.apart', { by: said.by, when: format.instant(said.at) })}</Text>
        </Alert>
      )}
      <Text>{t('organisations.merge.follows', { offers, releases: goes.releases.length, files: goes.fields.files.length, merged: goes.fields.mergedFrom.length })}</Text>
      {differing.length === 0 ? (
        <Text>{t('organisations.merge.same')}</Text>
      ) : (
        <MergeFields stays={stays} goes={goes} fields={differing} taken={taken} onChoose={(field, take) => setChosen((old) => ({ ...old, [field]: take }))} />
      )}
      <Text size="sm" c="dimmed">
        {t('organisations.merge.safe')}
      </Text>
      <Group>
        <Button ref={confirm} loading={isBusy} onClick={run} rightSection={<Kbd size="xs" aria-hidden="true">{t('organisations.merge.keys')}</Kbd>}>
          {t('organisations.merge.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
