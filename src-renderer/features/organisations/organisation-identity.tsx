import { Button, Group, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import { nameField } from '../../ui/record-words/describe-value.ts';
import page from '../../ui/record-page/record-page.module.css';
import classes from './organisations.module.css';
import { useOrganisationAct } from './use-organisation-act.ts';

const IdentityForm = lazy(() => import('./identity-form.tsx').then(({ IdentityForm }) => ({ default: IdentityForm })));

const ProposeIdentity = lazy(() => import('./propose-identity.tsx').then(({ ProposeIdentity }) => ({ default: ProposeIdentity })));

const always = ['siret', 'rna', 'legalForm', 'address', 'city'] as const;
const ifKnown = ['vat', 'postcode', 'territory', 'website', 'about', 'visitNotes'] as const;

/** Who it is, known or not, and whom its offers name. */
export function OrganisationIdentity({ organisation }: { organisation: OrganisationDetail }) {
  const { id, fields, problems, contacts, mayWrite } = organisation;
  const t = useT();
  const say = useSayEss();
  const format = useFormat();
  const { client } = useDesk();
  const act = useOrganisationAct(organisation);
  const [isOpen, setOpen] = useState(false);
  const { identifiersKept } = fields;
  useCommands([{ id: 'organisations.edit', label: mayWrite ? 'organisations.form.edit' : 'organisations.form.propose', menu: 'edit', keys: ['e'], enabled: !isOpen, run: () => setOpen(true) }]);
  const shown = [...always, ...ifKnown.filter((name) => fields[name] !== null)];
  if (isOpen)
    return (
      <Suspense fallback={null}>
        {mayWrite ? (
          <IdentityForm
            name={id} heading="organisations.form.edit" content={fields} keptFor={identifiersKept?.reason ?? null} onClose={() => setOpen(false)}
            onSave={(set, keepReason) => act(() => client.organisations.edit({ id, set, keepReason }), t('organisations.form.done', { name: set.name ?? fields.name }))}
          />
        ) : (
          <ProposeIdentity organisation={organisation} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    );
  return (
    <>
      <section aria-labelledby="organisation-identity">
        <Group justify="space-between">
          <Title order={2} id="organisation-identity">
            {t('organisations.identity')}
          </Title>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t(mayWrite ? 'organisations.form.open' : 'organisations.form.propose')}
          </Button>
        </Group>
        <dl className={page['facts']}>
          {shown.map((name) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{nameField(name, t)}</dt>
              <dd>{fields[name] ?? t('app.notKnown')}</dd>
            </div>
          ))}
        </dl>
        {problems.map((problem) => (
          <Text key={problem.id} size="sm" mt="xs">
            {say(problem)}
          </Text>
        ))}
        {problems.length > 0 && identifiersKept && (
          <Text size="sm" c="dimmed">
            {t('organisations.form.kept', { by: identifiersKept.by, when: format.instant(identifiersKept.at), reason: identifiersKept.reason })}
          </Text>
        )}
      </section>
      <section aria-labelledby="organisation-contacts">
        <Title order={2} id="organisation-contacts">
          {t('organisations.contacts')}
        </Title>
        {contacts.length === 0 && <Text c="dimmed">{t('organisations.contacts.none')}</Text>}
        <ul className={classes['plain']}>
          {contacts.map(({ name, email, phone }) => (
            <li key={`${name} ${email} ${phone}`}>{[name, email, phone].filter((part) => part !== null).join(' · ')}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
