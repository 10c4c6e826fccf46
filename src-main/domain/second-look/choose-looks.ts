import type { LookAsked, LookReason } from './second-look.ts';

/** One decision in so many is drawn, whatever it is: only they tell how often the team agrees. */
export const drawnOneIn = 20;

type Decided = {
  decision: { kind: string; at: string } | null;
  lookAsked?: LookAsked;
  receivedAt: string;
  reference: string | null;
};

/**
 * Why someone else is to look at the standing decision; null where nobody need, or where it only asks for corrections. Every desk
 * draws the same ones by itself, offline: from the moment of the decision, which nobody chooses.
 */
export function findLookReason({ decision, lookAsked, receivedAt, reference }: Decided): LookReason | null {
  if (decision === null || decision.kind === 'askCorrections') return null;
  // Those that are drawn come first: asked for or not, they are counted with the others of the draw.
  if (mixText(`${decision.at} ${receivedAt} ${reference ?? ''}`) % drawnOneIn === 0) return 'drawn';
  return lookAsked?.at === decision.at ? lookAsked.why : null;
}

/** FNV-1a over UTF-16 units, then the last mix of MurmurHash3 (both public domain): texts that differ by one digit fall apart. */
function mixText(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
