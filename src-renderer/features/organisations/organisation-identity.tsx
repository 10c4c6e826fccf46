import { Text, Title } from '@mantine/core';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import { nameField } from '../../ui/record-words/describe-value.ts';
import classes from './organisations.module.css';

const always = ['siret', 'rna', 'legalForm', 'address', 'city'] as const;
const ifKnown = ['postcode', 'territory', 'website', 'about', 'visitNotes'] as const;

/** Who it is, known or not, and whom its offers name. */
export function OrganisationIdentity({ organisation: { fields, problems, contacts } }: { organisation: OrganisationDetail }) {
  const t = useT();
  const say = useSayEss();
  const shown = [...always, ...ifKnown.filter((name) => fields[name] !== null)];
  return (
    <>
      <section aria-labelledby="organisation-identity">
        <Title order={2} id="organisation-identity">
          {t('organisations.identity')}
        </Title>
        <dl className={classes['facts']}>
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
