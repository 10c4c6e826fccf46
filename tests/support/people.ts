import type { CorrespondentFields } from '../../src-main/domain/correspondent/correspondent.ts';
import type { MembershipFields } from '../../src-main/domain/membership/membership.ts';
import type { Store } from '../../src-main/core/store/store.ts';
import { startReadyDesk } from './make-desk.ts';

const asked = { phone: null, message: null, receivedAt: '2026-11-20T09:00:00.000Z', state: 'received' as const, decision: null, distinctFrom: [] };
const membership: MembershipFields = { ...asked, name: 'Aïcha Hoarau', kind: 'person', email: 'aicha.hoarau@example.org', postcode: '97400', feeCents: null, feeReceivedOn: null };
const correspondent: CorrespondentFields = { ...asked, name: 'Aïcha Hoarau', email: 'aicha.hoarau@example.org', territory: 'FR-974' };

function put(store: Store, entity: 'membership' | 'correspondent', fields: MembershipFields | CorrespondentFields): string {
  const id = crypto.randomUUID();
  store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity, id, fields }] });
  return id;
}

/** Puts someone who asks to join, or to be a correspondent, on a desk, as if they had come from the site; their id. */
export const addMember = (store: Store, known: Partial<MembershipFields> = {}): string => put(store, 'membership', { ...membership, ...known });
export const addCorrespondent = (store: Store, known: Partial<CorrespondentFields> = {}): string => put(store, 'correspondent', { ...correspondent, ...known });

/** A desk with no site, and how a test puts people on it. */
export async function startPeople() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { store } = core.context.desk();
  const offer = async (known: object = {}) =>
    (await client.offers.create({ title: 'Cuisinière', description: 'Vous cuisinez pour les écoles avec une équipe de dix salariés.', employerName: 'Kaz Solidaire', ...known })).id;
  return { client, store, offer, member: (known?: Partial<MembershipFields>) => addMember(store, known), correspondent: (known?: Partial<CorrespondentFields>) => addCorrespondent(store, known) };
}
