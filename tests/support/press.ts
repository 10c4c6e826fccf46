import type { PressFields } from '../../src-main/domain/press/press-release.ts';
import type { Store } from '../../src-main/core/store/store.ts';
import { startReadyDesk } from './make-desk.ts';

export const emptyRelease: PressFields = {
  title: 'Passe-Murailles : le programme de la 12e édition',
  body: 'Le festival dévoile le programme de sa douzième édition. Onze compagnies jouent dans onze villages, chacune après une semaine sur place. L’entrée est libre.',
  agency: null, organisationName: 'Passe-Murailles', contactName: null, contactEmail: null, sourceUrl: null, embargoUntil: null, note: null,
  receivedAt: '2026-11-20T09:00:00.000Z', state: 'received', decision: null, files: [], distinctFrom: [],
};

/** Puts a release on a desk, as if it had come from the site; its id. */
export function addRelease(store: Store, known: Partial<PressFields> = {}): string {
  const id = crypto.randomUUID();
  store.commit({ kind: 'create', label: '', by: 'Nadia', changes: [{ op: 'create', entity: 'press', id, fields: { ...emptyRelease, ...known } }] });
  return id;
}

/** A desk with no site, and how a test puts releases on it. */
export async function startPress() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const { store } = core.context.desk();
  return { client, store, add: (known?: Partial<PressFields>) => addRelease(store, known) };
}
