import { Stack, Text, Title } from '@mantine/core';
import { ShortcutTable } from '../../app/commands/shortcut-table.tsx';
import { useT } from '../../app/i18n/use-messages.ts';
import { GuideList } from './guide-list.tsx';

const chapters = ['start', 'search', 'delay', 'offline', 'conflict', 'import'] as const;

/** The essentials in a page, the whole guide, and every key. */
export function HelpScreen() {
  const t = useT();
  return (
    <Stack p="lg" gap="xl" maw="48rem">
      <Title order={1}>{t('help.title')}</Title>
      <Stack component="section">
        <Title order={2}>{t('help.guide')}</Title>
        {chapters.map((chapter) => (
          <div key={chapter}>
            <Title order={3}>{t(`help.guide.${chapter}.title`)}</Title>
            <Text>{t(`help.guide.${chapter}.text`)}</Text>
          </div>
        ))}
      </Stack>
      <GuideList />
      <Stack component="section">
        <Title order={2}>{t('help.keyboard')}</Title>
        <Text>{t('help.keyboard.text')}</Text>
        <ShortcutTable />
      </Stack>
    </Stack>
  );
}
