/** What was written of a comment and not said yet, by offer: it is there again when one comes back. */
const drafts = new Map<string, { text: string; mentions: string[] }>();

export const readCommentDraft = (offer: string): { text: string; mentions: string[] } => drafts.get(offer) ?? { text: '', mentions: [] };

export function keepCommentDraft(offer: string, draft: { text: string; mentions: string[] }): void {
  if (draft.text === '' && draft.mentions.length === 0) drafts.delete(offer);
  else drafts.set(offer, draft);
}
