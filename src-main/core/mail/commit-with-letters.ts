import { v7 as makeId } from 'uuid';
import type { PublicationLink } from '../../domain/offer/publication-link.ts';
import type { OutcomeAsk } from '../../domain/outcome/outcome.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import type { Batch, NewBatch, NewChange, Store } from '../store/store.ts';
import { openSyncMemory } from '../sync/sync-memory.ts';
import { readMailSettings } from './mail-settings.ts';

/** Writes an act; the letters of its decisions are queued in the same transaction, if this desk sends mail at all. */
export const commitWithLetters = (store: Store, batch: NewBatch): Batch =>
  batch.kind !== 'decision'
    ? store.commit(batch)
    : store.write(() => {
        const done = store.commit(batch);
        queueLetters(store, batch.changes);
        return done;
      });

function queueLetters(store: Store, changes: readonly NewChange[]): void {
  const { way } = readMailSettings(store);
  if (way === 'off') return;
  const device = openSyncMemory(store).deviceId();
  for (const change of changes) {
    if (change.op !== 'update' || change.entity !== 'offer') continue;
    const decision = (change.set['decision'] ?? null) as OfferDecision | null;
    // Of the questions of what became of a post, and of the links to prolong it, the last one is new.
    const told = decision ?? ((change.set['outcomesAsked'] ?? change.set['publicationLinks'] ?? []) as (OutcomeAsk | PublicationLink)[]).at(-1);
    if (told?.letter) store.letters.add({ id: makeId(), offer: change.id, decisionAt: told.at, device, way: way === 'program' ? 'program' : 'smtp', at: told.at });
  }
}
