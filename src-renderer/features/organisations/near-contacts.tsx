import { useQuery } from '@tanstack/react-query';
import type { NearContact } from '../../../src-main/contract/desk/near-contacts.ts';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { NearSection } from '../../ui/near/near-section.tsx';
import { useUntilRead } from '../../ui/near/use-until-read.ts';
import { namePerson } from '../../ui/people/describe-person.ts';
import { NearPersonItem } from '../../ui/people/near-person-item.tsx';
import { useOrganisationAct } from './use-organisation-act.ts';

/** Those who may be one of the contacts of the organisation: under another address, for another organisation, or who wrote. */
export function NearContacts({ organisation }: { organisation: OrganisationDetail }) {
  const { id, mayWrite } = organisation;
  const t = useT();
  const { orpc, client } = useDesk();
  const { data: found } = useQuery({ ...orpc.organisations.nearContacts.queryOptions({ input: { id } }), ...useUntilRead() });
  const act = useOrganisationAct(organisation);
  const nameContact = ({ contact }: NearContact) => namePerson({ ...contact, organisation: null }, t);
  const tellApart = (near: NearContact) => {
    const { contactId, heldBy, apart } = near;
    void act(
      () => client.organisations.tellContactsApart({ id, contactId, other: near.id, heldBy, apart: apart === null }),
      t(apart === null ? 'people.apart.done' : 'people.apart.undone', { name: namePerson(near, t) }),
    );
  };
  return (
    <NearSection
      title={t('people.contacts')}
      command={{ id: 'organisations.contacts', label: 'people.contacts.command', keys: ['p'] }}
      found={found}
      words={{
        count: (count) => t('people.contacts.count', { count }),
        unread: (count) => t('people.near.unread', { count }),
        most: (shown) => t('people.near.most', { shown }),
      }}
      renderOne={(one) => (
        <NearPersonItem key={`${one.contactId} ${one.id}`} near={one} beside={t('people.contacts.of', { name: nameContact(one) })} onTellApart={mayWrite ? () => tellApart(one) : null} />
      )}
    />
  );
}
