import { Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';
import classes from './front-page.module.css';

export const ways = ['examples', 'connect', 'import'] as const;
export type Way = (typeof ways)[number];

/** Asks for a name, then which way to start. The examples need no name. */
export function WaysIn({ onChoose }: { onChoose: (way: Way, displayName: string) => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choose = (way: Way) => {
    const given = name.trim();
    if (given) return onChoose(way, given);
    if (way === 'examples') return onChoose(way, t('welcome.examplesName'));
    setMissing(true);
    input.current?.focus();
  };
  return (
    <Stack>
      <Text>{t('welcome.intro')}</Text>
      <TextInput
        ref={input}
        label={t('welcome.name')}
        description={t('welcome.name.help')}
        autoComplete="name"
        maxLength={200}
        value={name}
        error={missing && t('welcome.name.missing')}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Title order={2}>{t('welcome.ways')}</Title>
      {ways.map((way) => (
        <UnstyledButton key={way} className={classes['way'] ?? ''} onClick={() => choose(way)} data-testid={`way-${way}`}>
          <Text span fw={600} display="block">
            {t(`welcome.way.${way}`)}
          </Text>
          <Text span size="sm" c="dimmed">
            {t(`welcome.way.${way}.text`)}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
