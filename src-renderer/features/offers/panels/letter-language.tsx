import { Group, Kbd, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { letterLanguages } from '../../../../src-main/domain/letters/letter-language.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import classes from './decision-panel.module.css';
import { type ChosenLanguage, getLanguage } from './use-letter.ts';

type Props = { language: ChosenLanguage; /** What is said of it, where it is not why it was proposed. */ help?: string | undefined };

/** In which language the letter leaves, why that one is proposed, and the key that changes it. */
export function LetterLanguage({ language, help }: Props) {
  const t = useT();
  const labelId = useId();
  const shown = getLanguage(language);
  const { proposed, choose } = language;
  const change = () => choose(shown === 'fr' ? 'en' : 'fr');
  useCommands([{ id: 'offers.letterLanguage', label: 'offers.command.letterLanguage', menu: null, keys: ['mod+shift+l'], run: change }]);
  return (
    <div data-aside className={classes['language']}>
      <Group gap="xs">
        <Text size="sm" fw={500} id={labelId}>
          {t('offers.letter.language')}
        </Text>
        <SegmentedControl
          size="xs" aria-labelledby={labelId} value={shown} onChange={(value) => choose(letterLanguages.find((one) => one === value) ?? 'fr')}
          data={letterLanguages.map((value) => ({ value, label: t(`offers.letter.language.${value}`) }))}
        />
        <Text size="xs" c="dimmed" component="span">
          <Kbd size="xs">{t('commands.key.mod')}</Kbd> + <Kbd size="xs">{t('commands.key.shift')}</Kbd> + <Kbd size="xs">L</Kbd>
        </Text>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {help ?? t(shown === proposed.language ? `offers.letter.why.${proposed.why}` : 'offers.letter.why.chosen', { language: t(`offers.letter.language.${shown}`) })}
      </Text>
    </div>
  );
}
