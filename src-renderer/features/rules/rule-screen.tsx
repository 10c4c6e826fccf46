import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { RecordHistory } from '../../ui/record-words/record-history.tsx';
import { RuleForm } from './rule-form.tsx';

/** One rule: how it is tuned, a change and its rehearsal, and who changed it before. */
export function RuleScreen() {
  const { rule: id } = useParams({ from: '/settings/rules/$rule' });
  const { orpc } = useDesk();
  const t = useT();
  const format = useFormat();
  const { data } = useQuery(orpc.rules.list.queryOptions());
  const rule = data?.rules.find((one) => one.rule === id);
  const { data: last } = useQuery(orpc.rules.rehearsal.queryOptions({ input: { rule: rule?.rule ?? 'age.max' }, enabled: rule !== undefined }));
  const { data: history } = useQuery(orpc.rules.history.queryOptions({ input: { rule: rule?.rule ?? 'age.max' }, enabled: rule !== undefined }));
  return (
    <Stack p="lg" gap="lg" maw="60rem">
      <Anchor href="#/settings/rules" size="sm">
        {t('rules.back')}
      </Anchor>
      {data && !rule && <Text>{t('rules.unknown')}</Text>}
      {rule && (
        <>
          <Title order={1}>{t(`findings.rule.${rule.rule}`)}</Title>
          <Text c="dimmed">{rule.changed ? t('rules.changed', { by: rule.changed.by, when: format.instant(rule.changed.at) }) : t('rules.asShipped')}</Text>
          {last !== undefined && <RuleForm key={`${rule.rule} ${rule.changed?.at ?? ''}`} rule={rule} last={last} mayTune={data?.mayTune ?? false} />}
          <section aria-labelledby="rule-history">
            <Title order={2} id="rule-history">
              {t('offers.section.history')}
            </Title>
            <RecordHistory entries={history} />
          </section>
        </>
      )}
    </Stack>
  );
}
