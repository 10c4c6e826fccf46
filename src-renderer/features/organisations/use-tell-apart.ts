import type { NearOrganisation } from '../../../src-main/contract/desk/near-organisations.ts';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useOrganisationAct } from './use-organisation-act.ts';

/** Says that a near organisation is no duplicate of the open one, or takes it back. Says what it did and offers to undo it. */
export function useTellApart(organisation: OrganisationDetail): (near: NearOrganisation) => Promise<boolean> {
  const { client } = useDesk();
  const t = useT();
  const act = useOrganisationAct(organisation);
  return ({ id: other, name, apart }) =>
    act(
      () => client.organisations.tellApart({ id: organisation.id, other, apart: apart === null }),
      t(apart === null ? 'near.apart.done' : 'organisations.near.again', { title: name }),
    );
}
