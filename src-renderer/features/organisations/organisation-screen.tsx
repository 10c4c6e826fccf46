import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { RecordFiles } from '../../ui/files/record-files.tsx';
import { RevertableHistory } from '../../ui/record-words/history-section.tsx';
import { identityFields } from './identity-values.ts';
import { MergedNote } from './merge/merged-note.tsx';
import { MergedRecords } from './merge/merged-records.tsx';
import { NearContacts } from './near-contacts.tsx';
import { NearOrganisations } from './near-organisations.tsx';
import { OrganisationIdentity } from './organisation-identity.tsx';
import { OrganisationOffers } from './organisation-offers.tsx';
import { OrganisationProofs } from './organisation-proofs.tsx';
import { OrganisationVerdict } from './organisation-verdict.tsx';
import page from '../../ui/record-page/record-page.module.css';
import classes from './organisations.module.css';

const revertable = { fields: identityFields, needed: ['name'] };
const attach = { id: 'organisations.attach', menu: null } as const;

/** One organisation: whether it is of the ESS and why, who it is, its offers and what became of them, its releases, its history. */
export function OrganisationScreen() {
  const { id } = useParams({ from: '/organisations/$id' });
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const undo = useUndoBatch(() => void queries.invalidateQueries({ queryKey: orpc.organisations.key() }));
  const t = useT();
  const format = useFormat();
  const { data: organisation, isError } = useQuery(orpc.organisations.get.queryOptions({ input: { id } }));
  const { data: history } = useQuery(orpc.organisations.history.queryOptions({ input: { id } }));
  return (
    <Stack p="lg" gap="lg" className={page['page']}>
      <Anchor href="#/organisations" size="sm">
        {t('organisations.back')}
      </Anchor>
      {isError && <Title order={1}>{organisation?.fields.name ?? t('organisations.title')}</Title>}
      {isError && <Text>{t('organisations.gone')}</Text>}
      {(isError || organisation) && <MergedNote id={id} isHere={!isError} />}
      {/* What was read before it went is not shown as if it were here. */}
      {!isError && organisation && (
        <>
          <Title order={1}>{organisation.fields.name}</Title>
          <div className={page['columns']}>
            <Stack gap="lg">
              <OrganisationVerdict key={organisation.id} organisation={organisation} />
              <OrganisationProofs key={`proofs ${organisation.id}`} organisation={organisation} />
              <OrganisationOffers organisation={organisation} />
            </Stack>
            <Stack gap="lg">
              <OrganisationIdentity key={organisation.id} organisation={organisation} />
              <RecordFiles owner={{ entity: 'organisation', id }} onUndo={organisation.mayWrite ? (batch) => void undo(batch, t('sync.undone', { title: organisation.fields.name })) : null} command={attach} />
              <NearOrganisations organisation={organisation} />
              <NearContacts key={`contacts ${organisation.id}`} organisation={organisation} />
              <MergedRecords organisation={organisation} />
              <section aria-labelledby="organisation-releases">
                <Title order={2} id="organisation-releases">
                  {t('organisations.releases')}
                </Title>
                {organisation.releases.length === 0 && <Text c="dimmed">{t('organisations.releases.none')}</Text>}
                <ul className={classes['plain']}>
                  {organisation.releases.map((release) => (
                    <li key={release.id}>
                      <Anchor inherit underline="always" href={`#/press/${release.id}`}>
                        {release.title}
                      </Anchor>
                      {' · '}
                      {t('organisations.release', { when: format.day(release.receivedAt), state: release.state })}
                    </li>
                  ))}
                </ul>
              </section>
              <RevertableHistory
                title={t('organisations.history')} entries={history} area="organisations" record={{ title: organisation.fields.name, fields: organisation.fields }} revertable={revertable}
                onRevert={organisation.mayWrite ? (line) => client.organisations.revert({ id, line }) : null}
              />
            </Stack>
          </div>
        </>
      )}
    </Stack>
  );
}
