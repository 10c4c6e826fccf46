import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import type { SavedView } from '../../../src-main/contract/desk/views.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type Props = { query: OfferQuery; layout: SavedView['layout']; /** Shows a view. */ onShow: (view: SavedView) => void };

/** The views that this person keeps: filters, order and columns under a name. */
export function SavedViews({ query, layout, onShow }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  const { showDone, showProblem } = useFeedback();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const { data: views = [] } = useQuery(orpc.views.list.queryOptions());
  const save = useMutation(
    orpc.views.save.mutationOptions({
      onError: showProblem,
      onSuccess: ({ replaced }, { name }) => {
        setName('');
        // One that gave way can be had back.
        showDone(t('offers.views.saved', { name }), replaced === null ? {} : { undo: () => save.mutate(replaced) });
      },
    }),
  );
  const remove = useMutation(
    orpc.views.remove.mutationOptions({
      onError: showProblem,
      onSuccess: ({ removed }) => removed && showDone(t('offers.views.removed', { name: removed.name }), { undo: () => save.mutate(removed) }),
    }),
  );
  useCommands([{ id: 'offers.views', label: 'offers.views.command', menu: 'view', keys: ['w'], run: () => setOpen(true) }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') save.mutate({ name: name.trim(), query, layout });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withinPortal position="bottom-end" shadow="md">
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
          {t('offers.views')}
        </Button>
      </Popover.Target>
      {/* Letters typed here are not shortcuts. */}
      <Popover.Dropdown aria-label={t('offers.views')} onKeyDown={(event) => event.key.length === 1 && event.stopPropagation()}>
        <Stack gap={6} w="18rem">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('offers.views.none')}
            </Text>
          )}
          {views.map((view) => (
            <Group key={view.name} justify="space-between" wrap="nowrap" gap="md">
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  onShow(view);
                  setOpen(false);
                }}
              >
                {view.name}
              </Button>
              <ActionIcon size="sm" variant="subtle" aria-label={t('offers.views.remove', { name: view.name })} onClick={() => remove.mutate({ name: view.name })}>
                <span aria-hidden="true">×</span>
              </ActionIcon>
            </Group>
          ))}
          <form onSubmit={submit} noValidate>
            <TextInput
              size="sm"
              label={t('offers.views.name')}
              description={t('offers.views.help')}
              value={name}
              maxLength={80}
              error={missing && t('offers.views.missing')}
              onChange={({ currentTarget: { value } }) => {
                setName(value);
                setMissing(false);
              }}
            />
            <Button type="submit" size="compact-sm" variant="default" mt="xs" loading={save.isPending}>
              {t('offers.views.save')}
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
