import type { FormValues } from './form-values.ts';

/** What was being written in an offer that was left without saving; gone when the window closes. */
type Draft = { values: FormValues; before: FormValues };
const drafts = new Map<string, Draft>();

export const readDraft = (offer: string): Draft | undefined => drafts.get(offer);
export const keepDraft = (offer: string, draft: Draft): void => void drafts.set(offer, draft);
export const dropDraft = (offer: string): void => void drafts.delete(offer);
