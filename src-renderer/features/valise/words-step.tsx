import { Fieldset, PasswordInput, Radio, Select, Stack, Text } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import type { Passphrase } from './use-passphrase.ts';

const lives = ['2', '7', '30', '90'];
type Props = { words: Passphrase; days: string; onDays: (days: string) => void; tried: boolean };

/** Third step: the words that close it, and for how long it is good. */
export function WordsStep({ words, days, onDays, tried }: Props) {
  const t = useT();
  return (
    <Fieldset legend={t('valise.step.words')} w="100%">
      <Stack gap="xs">
        <Radio.Group aria-label={t('valise.step.words')} value={words.own ? 'own' : 'proposed'} onChange={(choice) => words.setOwn(choice === 'own')}>
          <Stack gap="xs">
            <Radio value="proposed" label={t('valise.words.proposed')} description={t('valise.words.proposed.help')} />
            <Radio value="own" label={t('valise.words.own')} />
          </Stack>
        </Radio.Group>
        {words.own && (
          <>
            <PasswordInput
              label={t('valise.words.first')}
              autoComplete="new-password"
              maw="24rem"
              value={words.typed.first}
              error={tried && words.problem === 'short' && t('valise.words.short')}
              onChange={(event) => words.type({ first: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('valise.words.again')}
              autoComplete="new-password"
              maw="24rem"
              value={words.typed.again}
              error={tried && words.problem === 'different' && t('valise.words.different')}
              onChange={(event) => words.type({ again: event.currentTarget.value })}
            />
          </>
        )}
        <Select
          label={t('valise.days')}
          maw="12rem"
          allowDeselect={false}
          data={lives.map((life) => ({ value: life, label: t('valise.days.count', { count: Number(life) }) }))}
          value={days}
          onChange={(life) => onDays(life ?? days)}
        />
        <Text size="sm">{t('valise.words.apart')}</Text>
      </Stack>
    </Fieldset>
  );
}
