import { Stack, Text, Title } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import { CarriedList } from './carried-list.tsx';
import { MakeValise } from './make-valise.tsx';
import { OpenValise } from './open-valise.tsx';

/** Files that take the place of the network: made, opened, and what is carried in them for others. */
export function ValiseScreen() {
  const t = useT();
  return (
    <Stack p="lg" gap="xl" maw="64rem">
      <div>
        <Title order={1}>{t('valise.title')}</Title>
        <Text c="dimmed">{t('valise.intro')}</Text>
      </div>
      <OpenValise />
      <CarriedList />
      <MakeValise />
    </Stack>
  );
}
