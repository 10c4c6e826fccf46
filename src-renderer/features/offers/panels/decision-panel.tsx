import { Button, Group, Kbd, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage, useT } from '../../../app/i18n/use-messages.ts';
import { useFormKeys } from '../../../ui/use-form-keys.ts';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import type { Decision } from '../use-offer-acts.ts';
import type { DraftOfDecision } from './decision-drafts.ts';
import classes from './decision-panel.module.css';
import type { useLetter } from './use-letter.ts';

/** What each panel is given. */
export type DecisionPanelProps = { offer: OfferDetail; draft: DraftOfDecision; onDecide: (decision: Decision) => void; onClose: () => void };

type Props = {
  kind: 'accept' | 'refuse' | 'askCorrections' | 'close';
  /** Null: none leaves with it. */
  letter: ReturnType<typeof useLetter> | null;
  /** In place of those of a decision on one offer. */
  words?: { heading: string; letterHelp: string; confirm: string };
  /** Why it cannot be confirmed yet; null when it can. */
  obstacle: string | null;
  onConfirm: () => void;
  onClose: () => void;
  /** 2 where it stands alone, beside no offer. */
  level?: 2 | 3;
  children?: ReactNode;
};

/** What a decision needs to be said, beside the offer it is about. Escape closes it, Ctrl+Enter confirms. */
export function DecisionPanel({ kind, words, letter, obstacle, onConfirm, onClose, level = 3, children }: Props) {
  const t = useT();
  const heading = words?.heading ?? t(`offers.panel.${kind}`);
  const language = useLanguage();
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('input:enabled, textarea')?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const confirm = () => {
    if (obstacle === null) onConfirm();
    else panel.current?.querySelector<HTMLElement>('input:enabled, textarea')?.focus();
  };
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
        {children}
        {letter && <Textarea
          label={t('offers.panel.letter')}
          description={words?.letterHelp ?? t('offers.panel.letterHelp')}
          autosize
          minRows={5}
          maxRows={14}
          maxLength={10_000}
          lang={language}
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
            {obstacle}
          </Text>
          <Button type="submit" disabled={obstacle !== null} className={classes['confirm']}>
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
