import type { DeskEvent } from '../../../src-main/contract/desk/app.ts';
import type { DeskContract } from '../../../src-main/contract/desk.ts';

export type Collection = Extract<DeskEvent, { type: 'changed' }>['collections'][number];
export type DeskArea = keyof DeskContract;

const areasOf: Record<Collection, readonly DeskArea[]> = {
  // A proposal shows what its record says.
  offer: ['offers', 'organisations', 'proposals', 'files', 'looks', 'comments', 'letters', 'outcomes', 'people'],
  organisation: ['organisations', 'offers', 'files'],
  press: ['press', 'organisations', 'files', 'people'],
  membership: ['people', 'organisations'],
  correspondent: ['people', 'organisations'],
  // How offers are read: their findings.
  rule: ['rules', 'offers'],
  article: ['line'],
  view: ['views'],
  wording: ['outcomes'],
  template: ['letters'],
  conflict: ['sync', 'offers'],
  proposal: ['proposals', 'offers'],
  history: ['offers', 'organisations', 'people', 'press', 'rules', 'sync'],
  // A line that leaves takes the mark "not sent yet" off its offer.
  outbox: ['sync', 'offers', 'valise', 'files', 'letters'],
  // What files of references say counts in verdicts, and a verdict in what is pointed out of an offer.
  imports: ['imports', 'references', 'organisations', 'offers'],
  settings: ['app', 'comments', 'views', 'outcomes'],
  files: ['files'],
  // Without mail no letter leaves by itself.
  letters: ['letters', 'outcomes'],
  app: ['app', 'sync', 'offers', 'organisations', 'people', 'press', 'references', 'rules', 'line', 'looks', 'outcomes', 'comments', 'imports', 'proposals', 'valise', 'files', 'letters', 'views'],
};

/** Which areas of the contract may answer differently once `collections` have changed. */
export function listStaleAreas(collections: Iterable<Collection>): DeskArea[] {
  const areas = new Set<DeskArea>();
  for (const collection of collections) for (const area of areasOf[collection] ?? []) areas.add(area);
  return [...areas];
}
