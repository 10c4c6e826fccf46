import { Button, Group, Kbd, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../../ui/use-form-keys.ts';
import { focusLacking, TriedContext } from '../../../ui/use-lack.ts';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import type { Decision } from '../use-offer-acts.ts';
import type { DraftOfDecision } from './decision-drafts.ts';
import classes from './decision-panel.module.css';
import { LetterLanguage } from './letter-language.tsx';
import { getLanguage, type LetterModel } from './use-letter.ts';

/** What each panel is given. */
export type DecisionPanelProps = { offer: OfferDetail; draft: DraftOfDecision; onDecide: (decision: Decision) => void; onClose: () => void };

type Props = {
  kind: 'accept' | 'refuse' | 'askCorrections' | 'close';
  /** Null: none leaves with it. */
  letter: LetterModel | null;
  /** What is said of its language, where it is not why it was proposed. */
  languageHelp?: string;
  /** In place of those of a decision on one offer. */
  words?: { heading: string; letterHelp: string; confirm: string };
  /** Why it cannot be confirmed yet; null when it can. */
  obstacle: string | null;
  /** The obstacle is only that something is still being read: whoever confirms meanwhile is not asked to do it again. */
  isReading?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** 2 where it stands alone, beside no offer. */
  level?: 2 | 3;
  children?: ReactNode;
};

/** As long as a decision can hold: articles that are quoted may go beyond. */
const longestLetter = 10_000;

/** What a decision needs to be said, beside the offer it is about. Escape closes it, Ctrl+Enter confirms. */
export function DecisionPanel({ kind, words, letter, languageHelp, obstacle: lacking, isReading = false, onConfirm, onClose, level = 3, children }: Props) {
  const t = useT();
  const heading = words?.heading ?? t(`offers.panel.${kind}`);
  const obstacle = lacking ?? (letter !== null && letter.letter.length > longestLetter ? t('offers.panel.letterLong') : null);
  const isLetterComing = letter !== null && !letter.isThere;
  const waits = lacking === null ? isLetterComing : isReading;
  /** It was confirmed while it was being read. */
  const isAsked = useRef(false);
  const panel = useRef<HTMLFormElement>(null);
  /** How many times it was confirmed in vain. */
  const [tries, setTries] = useState(0);
  useEffect(() => {
    focusFirst(panel.current);
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const confirm = () => {
    if (waits) isAsked.current = true;
    else if (obstacle === null) onConfirm();
    else setTries(tries + 1);
  };
  // Once the field says what it lacks: whoever listens hears it with the field.
  useEffect(() => {
    if (tries > 0 && !focusLacking(panel.current)) focusFirst(panel.current);
  }, [tries]);
  useEffect(() => {
    if (!isAsked.current || waits) return;
    isAsked.current = false;
    confirm();
  });
  const press = useFormKeys(confirm, onClose);
  return (
    <Paper
      component="form"
      ref={panel}
      withBorder
      p="sm"
      className={classes['panel']}
      aria-label={heading}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Stack gap="sm">
        <Title order={level}>{heading}</Title>
        <TriedContext value={tries > 0}>{children}</TriedContext>
        {letter && <LetterLanguage language={letter.language} help={languageHelp} />}
        {letter && <Textarea
          label={t('offers.panel.letter')}
          description={words?.letterHelp ?? t('offers.panel.letterHelp')}
          autosize
          minRows={5}
          maxRows={14}
          maxLength={longestLetter}
          lang={getLanguage(letter.language)}
          value={letter.letter}
          onChange={(event) => letter.setLetter(event.currentTarget.value)}
        />}
        {letter?.isOwn && (
          <Button size="compact-sm" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={letter.useTemplate}>
            {t('offers.panel.template')}
          </Button>
        )}
        <Group gap="xs" className={classes['footer']}>
          <Text size="sm" c="dimmed" role="status" className={classes['obstacle']}>
            {obstacle ?? (waits ? t('app.loading') : null)}
          </Text>
          <Button type="submit" disabled={obstacle !== null && !waits} className={classes['confirm']}>
            {words?.confirm ?? t(`offers.panel.confirm.${kind}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          <Kbd size="xs">{t('commands.key.mod')}</Kbd> + <Kbd size="xs">{t('commands.key.Enter')}</Kbd> {t('offers.panel.keyConfirms')}{' '}
          <Kbd size="xs">{t('commands.key.Escape')}</Kbd> {t('offers.panel.keyCloses')}
        </Text>
      </Stack>
    </Paper>
  );
}

/** The first field; the language of the letter is seldom what a person came for. */
const focusFirst = (panel: HTMLElement | null): void => panel?.querySelector<HTMLElement>('input:enabled:not([data-aside] *), textarea')?.focus();
