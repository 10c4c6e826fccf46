import type { ComparedOffer } from '../../../src-main/domain/duplicates/compared-offer.ts';
import { readFeatures } from '../../../src-main/domain/duplicates/offer-features.ts';
import { scorePair } from '../../../src-main/domain/duplicates/score-pair.ts';

const description =
  'La ressourcerie cherche une personne pour tenir la caisse et accueillir le public. Vous triez les objets donnés, vous les ' +
  'pesez et vous les mettez en rayon avec une équipe de six salariés. Vous animez un atelier de réparation le mercredi. Nous ' +
  'demandons de l’aisance avec le public et l’envie d’apprendre, pas de diplôme. Le samedi est travaillé un sur deux.';

/** An offer made up, `over` put on it. */
export const makeComparedOffer = (over: Partial<ComparedOffer> = {}): ComparedOffer => ({
  title: 'Agent valoriste (H/F)', description, employerName: 'La Remise', employerSiret: null, contractType: 'CDD', contractMonths: 6,
  placeLabel: 'Nantes', postcode: '44000', inseeCode: '44109', territory: 'FR-44', payMin: 190_000, payMax: 190_000, payPeriod: 'month',
  weeklyHours: 35, romeCode: 'K2304', datedOn: '2026-11-02', ...over,
});

/** The base offer beside itself with `over`: its score, its verdict, the ids of its reasons. */
export function compareWith(over: Partial<ComparedOffer>) {
  const { score, verdict, reasons } = scorePair(readFeatures(makeComparedOffer()), readFeatures(makeComparedOffer(over)));
  return { score, verdict, reasons, ids: reasons.map(({ id }) => id) };
}
