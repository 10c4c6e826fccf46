import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../ui/use-form-keys.ts';
import { countToApply } from './lot-heading.tsx';

/** Names the lot and lets it in, by the keys of a form from its `heading` too. */
export function ApplyForm({ lot, heading, onApply }: { lot: ImportLot; heading: ReactNode; onApply: (name: string) => void }) {
  const t = useT();
  const navigate = useNavigate();
  const format = useFormat();
  const [name, setName] = useState(() => t('imports.name.default', { file: lot.fileName.replace(/\.[^.]+$/, ''), day: format.day(lot.at) }).slice(0, 200));
  const count = countToApply(lot);
  const isReady = count > 0 && name.trim() !== '';
  const apply = () => {
    if (isReady) onApply(name.trim());
  };
  const press = useFormKeys(apply, () => void navigate({ to: '/imports' }));
  return (
    <Stack onKeyDown={press}>
      {heading}
      <Paper
        component="form"
        withBorder
        p="md"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            flex="1 1 20rem"
            label={t('imports.name')}
            description={t('imports.name.help')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={!isReady}>
            {t('imports.apply', { count })}
          </Button>
        </Group>
        {lot.counts.wrong > 0 && (
          <Text size="sm" mt="xs">
            {t('imports.apply.wrongAside', { count: lot.counts.wrong })}
          </Text>
        )}
      </Paper>
    </Stack>
  );
}
