import { useQuery } from '@tanstack/react-query';
import type { NearPerson, PersonDetail } from '../../../src-main/contract/desk/people.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useRecordAct } from '../../ui/acts/use-record-act.ts';
import { NearSection } from '../../ui/near/near-section.tsx';
import { useUntilRead } from '../../ui/near/use-until-read.ts';
import { namePerson } from '../../ui/people/describe-person.ts';
import { NearPersonItem } from '../../ui/people/near-person-item.tsx';

/** Those who may be the person who is open, why, and what became of what they asked. */
export function NearPeople({ person: { id, name, mayWrite } }: { person: PersonDetail }) {
  const t = useT();
  const { orpc, client } = useDesk();
  const { data: found } = useQuery({ ...orpc.people.near.queryOptions({ input: { id } }), ...useUntilRead() });
  const act = useRecordAct('people', name);
  const tellApart = (other: NearPerson) =>
    void act(
      () => client.people.tellApart({ id, other: other.id, apart: other.apart === null }),
      t(other.apart === null ? 'people.apart.done' : 'people.apart.undone', { name: namePerson(other, t) }),
    );
  return (
    <NearSection
      title={t('people.near')}
      command={{ id: 'people.near', label: 'people.near.command', keys: ['d'] }}
      found={found}
      words={{
        count: (count) => t('people.near.count', { count }),
        unread: (count) => t('people.near.unread', { count }),
        most: (shown) => t('people.near.most', { shown }),
      }}
      renderOne={(one) => (
        <NearPersonItem key={one.id} near={one} onTellApart={mayWrite ? () => tellApart(one) : null} />
      )}
    />
  );
}
