import { useState } from 'react';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import { gatherEvidence, type RefusalEvidence } from '../../../../src-main/domain/line/propose-articles.ts';
import { usePrecedents } from './use-precedents.ts';

/**
 * What speaks for an article in a refusal of the open offer, as it was known first: close decisions that are found later change nothing
 * under the hand. Undefined until then.
 */
export function useEvidence({ id, findings }: Pick<OfferDetail, 'id' | 'findings'>): RefusalEvidence | undefined {
  const precedents = usePrecedents(id)?.precedents;
  const [evidence, setEvidence] = useState<RefusalEvidence>();
  if (evidence === undefined && precedents !== undefined) setEvidence(gatherEvidence(findings, precedents));
  return evidence;
}
