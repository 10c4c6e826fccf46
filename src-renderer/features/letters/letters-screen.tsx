import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leavesAlone } from '../../../src-main/domain/mail/letter-state.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeFailure } from '../../ui/letters/describe-letter.ts';
import { LetterList } from './letter-list.tsx';

/** The letters of this desk's decisions: what keeps them, those to look at, then all of them. */
export function LettersScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: status } = useQuery(orpc.letters.status.queryOptions());
  if (!status) return null;
  const { way, total, toLook, waiting, failure } = status;
  return (
    <Stack p="lg" gap="lg" maw="64rem">
      <Title order={1}>{t('letters.title')}</Title>
      <Text role="status">{t('letters.summary', { way, waiting, toLook })}</Text>
      <Anchor href="#/settings/mail" underline="always" style={{ alignSelf: 'flex-start' }}>
        {t('letters.toSettings')}
      </Anchor>
      {failure && leavesAlone(way) && (
        <Paper withBorder p="sm" bg="var(--bureau-warm)">
          <Text fw={600}>{t('letters.stopped')}</Text>
          <Text>{describeFailure(failure, t)}</Text>
          <Text>{failure.nextAt === null ? t('letters.stopped.person') : t('letters.stopped.again', { when: format.instant(failure.nextAt) })}</Text>
        </Paper>
      )}
      {toLook > 0 && <LetterList name="toLook" count={toLook} isBySmtp={leavesAlone(way)} />}
      <LetterList name="all" count={total} isBySmtp={leavesAlone(way)} />
    </Stack>
  );
}
