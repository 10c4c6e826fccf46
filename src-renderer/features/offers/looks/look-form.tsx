import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { RefusalEvidence } from '../../../../src-main/domain/line/propose-articles.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { CitedField } from '../../../ui/line/cited-field.tsx';
import { useCited, type WrittenArticles } from '../../../ui/line/use-cited.ts';
import { reasonCodes } from '../offer-codes.ts';
import classes from './looks.module.css';
import { useGiveLook } from './use-give-look.ts';

const verdicts = ['accept', 'refuse', 'askCorrections'] as const;
const keys = { accept: 'a', refuse: 'r', askCorrections: 'c' };

/** What one would have decided: a key for each verdict, and one to say it. */
export function LookForm({ id, of, evidence, onSkip }: { id: string; of: string; evidence: RefusalEvidence; onSkip: () => void }) {
  const t = useT();
  const [verdict, setVerdict] = useState<(typeof verdicts)[number] | null>(null);
  const [reason, setReason] = useState<(typeof reasonCodes)[number] | null>(null);
  const [written, setWritten] = useState<WrittenArticles>(null);
  const [comment, setComment] = useState('');
  const cited = useCited({ reason, evidence, written, onWrite: setWritten });
  const refuses = verdict === 'refuse';
  const obstacle = verdict === null ? t('looks.noVerdict') : refuses ? (reason === null ? t('offers.panel.noReason') : cited.obstacle) : null;
  const { give, isBusy } = useGiveLook();
  const say = () => {
    if (verdict !== null && obstacle === null)
      give({ id, of, verdict, reason: refuses ? reason : null, articles: refuses ? cited.choice : null, comment: comment.trim() || null });
  };
  useCommands([
    ...verdicts.map((one) => ({ id: `looks.${one}`, label: `looks.command.${one}` as const, menu: null, keys: [keys[one]], run: () => setVerdict(one) })),
    { id: 'looks.give', label: 'looks.command.give', menu: null, keys: ['mod+Enter'], enabled: obstacle === null && !isBusy, run: say },
    { id: 'looks.skip', label: 'looks.command.skip', menu: null, keys: ['j'], run: onSkip },
  ]);
  return (
    <section className={classes['form']} aria-labelledby="look-form">
      <Stack gap="sm">
        <Title order={2} size="h4" id="look-form">
          {t('looks.form')}
        </Title>
        <Radio.Group label={t('looks.verdict')} value={verdict} onChange={(value) => setVerdict(verdicts.find((one) => one === value) ?? null)}>
          <Stack gap={4} mt={4}>
            {verdicts.map((one) => (
              <Radio key={one} size="sm" value={one} label={t(`looks.verdict.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {refuses && (
          <>
            <NativeSelect
              size="sm" label={t('offers.panel.reason')} value={reason ?? ''} onChange={({ currentTarget: { value } }) => setReason(reasonCodes.find((one) => one === value) ?? null)}
              data={[{ value: '', label: t('looks.noReason') }, ...reasonCodes.map((value) => ({ value, label: t(`offers.reason.${value}`) }))]}
            />
            <CitedField cited={cited} />
          </>
        )}
        <Textarea size="sm" label={t('looks.comment')} autosize minRows={2} maxRows={8} maxLength={2000} value={comment} onChange={({ currentTarget: { value } }) => setComment(value)} />
        <Group gap="xs">
          <Button size="compact-md" loading={isBusy} disabled={obstacle !== null} aria-describedby={obstacle === null ? undefined : 'look-obstacle'} onClick={say}>
            {t('looks.give')}
          </Button>
          <Button size="compact-md" variant="default" onClick={onSkip}>
            {t('looks.skip')}
          </Button>
        </Group>
        <Text size="sm" id="look-obstacle">
          {obstacle}
        </Text>
      </Stack>
    </section>
  );
}
