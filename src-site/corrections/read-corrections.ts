import { answerableContent, type AwaitedCorrections } from '../../src-main/contract/site/corrections.ts';
import type { Queries } from '../database/database.ts';
import { type AwaitedOffer, findAwaitedOffer } from './find-link.ts';

/** What the recruiter who has this token is asked; undefined if it opens nothing. */
export async function readCorrections(queries: Queries, token: string): Promise<AwaitedCorrections | undefined> {
  const found = await findAwaitedOffer(queries, token);
  return found && describeAwaited(found);
}

export const describeAwaited = ({ offer, awaited: { decision, link } }: AwaitedOffer): AwaitedCorrections => ({
  until: link.until,
  fields: answerableContent.parse(offer),
  marked: decision.corrections,
});
