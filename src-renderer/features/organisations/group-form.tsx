import { Button, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { decodeRowIds } from '../../ui/data-grid/decode-row-ids.ts';
import { useFormKeys } from '../../ui/use-form-keys.ts';

type Props = { id: string; onChoose: (head: string) => Promise<boolean>; onClose: () => void };

const most = 8;

/** Finds the organisation of a group whose verdict is to count: by name, town, SIREN or RNA number. */
export function GroupForm({ id, onChoose, onClose }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { data: ids } = useQuery({
    ...orpc.organisations.ids.queryOptions({ input: { text, verdict: null, sort: 'name', descending: false } }),
    enabled: text.trim() !== '', placeholderData: keepPreviousData,
  });
  // One more than are shown: it may be the organisation itself.
  const rows = ids ? [...decodeRowIds(ids.rows).subarray(0, most + 1)] : [];
  const { data: found = [] } = useQuery({ ...orpc.organisations.rows.queryOptions({ input: { rows } }), enabled: rows.length > 0, placeholderData: keepPreviousData });
  const others = text.trim() === '' ? [] : found.filter((one) => one.id !== id && rows.includes(one.row)).slice(0, most);
  const choose = async (head: string) => {
    if (await onChoose(head)) onClose();
  };
  const press = useFormKeys(() => others[0] && void choose(others[0].id), onClose);
  return (
    <Stack component="section" aria-label={t('organisations.group.choose')} gap="xs" onKeyDown={press}>
      <TextInput ref={input} label={t('organisations.group.find')} description={t('organisations.group.help')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Text size="sm" c="dimmed" role="status">
        {text.trim() !== '' && ids && t('organisations.count', { count: ids.total })}
      </Text>
      {others.map((one) => (
        <Button key={one.id} variant="default" h="auto" py={6} styles={{ label: { whiteSpace: 'normal' } }} onClick={() => void choose(one.id)}>
          {t('organisations.group.one', { name: one.name, city: one.city ?? 'none', siret: one.siret ?? 'none' })}
        </Button>
      ))}
      <div>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Stack>
  );
}
