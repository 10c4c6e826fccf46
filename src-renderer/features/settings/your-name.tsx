import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** The name that colleagues read beside this person's changes, and what the site lets them do. */
export function YourName({ settings }: { settings: Settings }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: status } = useQuery(orpc.app.status.queryOptions());
  const save = useSaveSettings();
  const [name, setName] = useState(settings.displayName);
  const [missing, setMissing] = useState(false);
  const roles = status?.profile === 'open' ? status.roles : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setMissing(true);
    else save({ displayName: name.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
      <Title order={2}>{t('settings.you')}</Title>
      <TextInput
        w="100%"
        label={t('settings.name')}
        description={t('settings.name.help')}
        value={name}
        maxLength={200}
        error={missing && t('settings.name.missing')}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Button type="submit" variant="default">
        {t('settings.name.save')}
      </Button>
      {roles.length > 0 && <Text size="sm">{t('settings.roles', { roles: format.list(roles.map((role) => t(`settings.role.${role}`))) })}</Text>}
      </Stack>
    </form>
  );
}
