import { Text, Title } from '@mantine/core';
import type { PersonDetail } from '../../../src-main/contract/desk/people.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { FactList } from '../../ui/record-page/fact-list.tsx';
import { describePersonFate } from '../../ui/people/describe-person.ts';

/** What they asked, how to reach them, and what became of it. */
export function PersonFacts({ person }: { person: PersonDetail }) {
  const t = useT();
  const format = useFormat();
  const { entity, kind, email, phone, territory, receivedAt, decision } = person;
  return (
    <section aria-labelledby="person-facts">
      <Title order={2} id="person-facts">
        {t(`people.asked.${entity}`, { kind })}
      </Title>
      <Text>{describePersonFate(person, t, format)}</Text>
      {decision?.letter && (
        <Text size="sm" c="dimmed">
          {decision.letter}
        </Text>
      )}
      <FactList
        facts={[
          [t('people.fact.email'), <OutsideLink key="email" href={`mailto:${email}`} label={email} />],
          [t('people.fact.phone'), phone],
          [t('people.fact.territory'), territory],
          [t('people.column.received'), format.instant(receivedAt)],
        ]}
      />
    </section>
  );
}
