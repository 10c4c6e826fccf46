import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { RecruiterLetter } from '../offers/recruiter-letter.tsx';
import classes from '../offers/offer-facts.module.css';
import { describeAnswer } from './describe-answer.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { UnclearChoice } from './unclear-choice.tsx';
import { useOutcomeActs } from './use-outcome-acts.ts';

type Props = { id: string; /** Of its letters. */ language: LetterLanguage; mayWrite: boolean; onUndo: (batch: string) => void };

/** What became of a post that is not published any more: what was answered, who was asked, and the ways to know. */
export function OfferOutcome({ id, language, mayWrite, onUndo }: Props) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: found } = useQuery(orpc.outcomes.of.queryOptions({ input: { id } }));
  const acts = useOutcomeActs(onUndo);
  const [isOpen, setOpen] = useState(false);
  const mayAsk = mayWrite && found?.ask === 'done' && acts.ask !== null;
  const ask = () => void acts.ask?.([id]);
  useCommands([
    { id: 'outcomes.ask', label: 'outcomes.command.ask', menu: 'offer', keys: ['y'], enabled: mayAsk, run: ask },
    { id: 'outcomes.note', label: 'outcomes.command.note', menu: 'offer', keys: ['shift+y'], enabled: mayWrite && !isOpen, run: () => setOpen(true) },
  ]);
  if (found === undefined) return null;
  const { step, stands, answers, isUnclear, asked, pausedUntil } = found;
  return (
    <section data-testid="outcome">
      <Title order={3} className={classes['heading']}>
        {t('outcomes.heading')}
      </Title>
      {isUnclear ? (
        <UnclearChoice answers={answers} onKeep={mayWrite ? (answer) => void acts.settle(id, answer) : null} />
      ) : (
        <Text size="sm">{stands === null ? t('outcomes.unknown', { step: step ?? 'none' }) : describeAnswer(stands, t, format)}</Text>
      )}
      {stands?.note && <Text size="sm">{t('outcomes.noteOf', { note: stands.note })}</Text>}
      {asked && <Text size="sm">{t('outcomes.asked', { by: asked.by, day: format.day(asked.at) })}</Text>}
      {stands === null && found.ask === 'paused' && pausedUntil && <Text size="sm">{t('outcomes.paused', { day: format.day(pausedUntil) })}</Text>}
      {stands === null && found.ask === 'noAddress' && <Text size="sm">{t('outcomes.noAddress')}</Text>}
      {asked?.letter && stands === null && <RecruiterLetter letter={asked.letter} language={language} link={asked.address ?? t('offers.letter.linkElsewhere')} isOpen={false} />}
      {mayWrite && !isOpen && (
        <Group gap={6} mt={4}>
          {mayAsk && (
            <Button size="compact-sm" variant="default" onClick={ask}>
              {t('outcomes.ask')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('outcomes.byPhone')}
          </Button>
        </Group>
      )}
      {isOpen && (
        <OutcomeForm
          onClose={() => setOpen(false)}
          onSay={(said) => {
            setOpen(false);
            void acts.note(id, said);
          }}
        />
      )}
    </section>
  );
}
