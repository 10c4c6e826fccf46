import { Button, Group, Paper, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

/** Names the lot and lets it in. */
export function ApplyForm({ lot, onApply }: { lot: ImportLot; onApply: (name: string) => void }) {
  const t = useT();
  const format = useFormat();
  const [name, setName] = useState(() => t('imports.name.default', { file: lot.fileName.replace(/\.[^.]+$/, ''), day: format.day(lot.at) }).slice(0, 200));
  const count = lot.counts.new + lot.counts.changed;
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0 && name.trim() !== '') onApply(name.trim());
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
        <Button type="submit" disabled={count === 0 || name.trim() === ''}>
          {t('imports.apply', { count })}
        </Button>
      </Group>
      {lot.counts.wrong > 0 && (
        <Text size="sm" mt="xs">
          {t('imports.apply.wrongAside', { count: lot.counts.wrong })}
        </Text>
      )}
    </Paper>
  );
}
