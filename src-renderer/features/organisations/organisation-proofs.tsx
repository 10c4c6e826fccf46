import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { readArticleOne } from '../../../src-main/domain/ess/article-one.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import classes from './organisations.module.css';
import { useOrganisationAct } from './use-organisation-act.ts';

const ArticleOneForm = lazy(() => import('./article-one-form.tsx').then(({ ArticleOneForm }) => ({ default: ArticleOneForm })));
const MentionForm = lazy(() => import('./mention-form.tsx').then(({ MentionForm }) => ({ default: MentionForm })));

/** What people have read of an organisation on paper: its statutes, an extract of the register. */
export function OrganisationProofs({ organisation }: { organisation: OrganisationDetail }) {
  const { id, fields, mayWrite } = organisation;
  const { articleOne, registryMention } = fields;
  const t = useT();
  const format = useFormat();
  const { client } = useDesk();
  const act = useOrganisationAct(organisation);
  const [open, setOpen] = useState<'statutes' | 'mention' | null>(null);
  const close = () => setOpen(null);
  const { name } = fields;
  const nameFile = (sha256: string | null) => fields.files.find((file) => file.sha256 === sha256)?.name ?? 'none';
  const reading = articleOne && readArticleOne(articleOne.answers);
  useCommands([
    { id: 'organisations.statutes', label: 'organisations.statutes.read', menu: null, keys: ['s'], enabled: mayWrite && open === null, run: () => setOpen('statutes') },
    { id: 'organisations.mention', label: 'organisations.mention.read', menu: null, keys: ['k'], enabled: mayWrite && open === null, run: () => setOpen('mention') },
  ]);
  return (
    <Stack component="section" aria-labelledby="organisation-proofs" gap="xs">
      <Title order={2} id="organisation-proofs">
        {t('organisations.proofs')}
      </Title>
      {articleOne === null && registryMention === null && <Text c="dimmed">{t('organisations.proofs.none')}</Text>}
      {articleOne && reading && (
        <>
          <Text>{t('organisations.statutes.result', { outcome: reading.outcome, by: articleOne.by, when: format.instant(articleOne.at), file: nameFile(articleOne.file) })}</Text>
          {reading.outcome !== 'met' && (
            <ul className={classes['plain']}>
              {reading.points.map((point) => (
                <li key={point}>{t(`organisations.point.${point}`)}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {registryMention && <Text>{t('organisations.mention.result', { on: format.day(registryMention.on), by: registryMention.by, file: nameFile(registryMention.file) })}</Text>}
      {mayWrite && open === null && (
        <Group>
          <Button variant="default" onClick={() => setOpen('statutes')}>
            {t('organisations.statutes.read')}
          </Button>
          <Button variant="default" onClick={() => setOpen('mention')}>
            {t('organisations.mention.read')}
          </Button>
          {articleOne && (
            <Button variant="subtle" onClick={() => void act(() => client.organisations.readStatutes({ id, reading: null }), t('organisations.statutes.removed', { name }))}>
              {t('organisations.statutes.remove')}
            </Button>
          )}
          {registryMention && (
            <Button variant="subtle" onClick={() => void act(() => client.organisations.readMention({ id, mention: null }), t('organisations.mention.removed', { name }))}>
              {t('organisations.mention.remove')}
            </Button>
          )}
        </Group>
      )}
      <Suspense fallback={null}>
        {open === 'statutes' && (
          <ArticleOneForm fields={fields} onClose={close} onSave={(read) => act(() => client.organisations.readStatutes({ id, reading: read }), t('organisations.statutes.done', { name }))} />
        )}
        {open === 'mention' && (
          <MentionForm fields={fields} onClose={close} onSave={(mention) => act(() => client.organisations.readMention({ id, mention }), t('organisations.mention.done', { name }))} />
        )}
      </Suspense>
    </Stack>
  );
}
