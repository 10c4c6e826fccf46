import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';

/** The way to the rules of the offers, which have screens of their own. */
export function RulesLink() {
  const t = useT();
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2}>{t('settings.rules')}</Title>
      <Text>{t('settings.rules.help')}</Text>
      <Anchor href="#/settings/rules" underline="always">
        {t('rules.title')}
      </Anchor>
    </Stack>
  );
}
