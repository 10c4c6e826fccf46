import { expect, it } from 'vitest';
import { checkToday, makeLabelledOffer } from './labelled-offers.ts';

it('a host of civic service without approval is told so, and of its hours as well', () => {
  const words = 'L’association n’est pas agréée.';
  const offer = { ...makeLabelledOffer({ place: '', expected: [], near: null, kind: 'SC', words }), dureeTravailLibelle: '20H Travail en journée' };
  const reasons = checkToday(offer).filter(({ id }) => id === 'sc.heures').map(({ why }) => why.reason);
  expect(reasons.sort()).toEqual(['sc.heures', 'sc.heures.approval']);
});
