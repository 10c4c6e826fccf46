import type { PersonDetail } from '../../../src-main/contract/desk/people.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { RecordFacts } from '../../ui/record-page/record-facts.tsx';
import { describePersonFate } from '../../ui/people/describe-person.ts';

/** What they asked, how to reach them, and what became of it. */
export function PersonFacts({ person }: { person: PersonDetail }) {
  const t = useT();
  const format = useFormat();
  const { entity, kind, email, phone, territory, receivedAt, decision } = person;
  return (
    <RecordFacts
      title={t(`people.asked.${entity}`, { kind })}
      fate={describePersonFate(person, t, format)}
      letter={decision?.letter}
      facts={[
        [t('people.fact.email'), <OutsideLink key="email" href={`mailto:${email}`} label={email} />],
        [t('people.fact.phone'), phone],
        [t('people.fact.territory'), territory],
        [t('people.column.received'), format.instant(receivedAt)],
      ]}
    />
  );
}
