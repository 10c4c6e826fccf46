import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import type { EssOverride } from '../../../src-main/domain/ess/ess-override.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useOrganisationAct } from './use-organisation-act.ts';

export type WantedOverride = Pick<EssOverride, 'code' | 'reason' | 'until'>;

/** Puts a verdict in the place of what the sources say, or takes it back (null). False if it was refused. */
export function useOverride(organisation: OrganisationDetail): (override: WantedOverride | null) => Promise<boolean> {
  const { client } = useDesk();
  const t = useT();
  const act = useOrganisationAct(organisation);
  const { id, fields: { name } } = organisation;
  return (override) => act(() => client.organisations.override({ id, override }), t(override === null ? 'organisations.override.removed' : 'organisations.override.done', { name }));
}
