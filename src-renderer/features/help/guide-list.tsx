import { Anchor, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';
import { findGuidePages } from './guide-pages.ts';

/** Every page of the guide, narrowed by words that stand in them. */
export function GuideList() {
  const t = useT();
  const [words, setWords] = useState('');
  const found = findGuidePages(words);
  return (
    <Stack component="section" gap="xs" aria-labelledby="help-pages">
      <Title order={2} id="help-pages">
        {t('help.pages')}
      </Title>
      <TextInput label={t('help.find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Text size="sm" c="dimmed" role="status">
        {t('help.found', { count: found.length })}
      </Text>
      <ul>
        {found.map(({ name, title }) => (
          <li key={name}>
            <Anchor inherit underline="always" href={`#/help/${name}`} lang="fr">
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
