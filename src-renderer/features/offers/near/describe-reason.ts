import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';

export type NearReason = NearOffer['reasons'][number];

/** Why two offers are near, or what tells them apart, as a sentence. `figures` of a pay are cents a month. */
export function describeReason({ id, figures }: NearReason, t: Translate, format: Formats): string {
  const moneys = id === 'pay.changed' ? { fromMoney: format.money(figures['from'] ?? 0), toMoney: format.money(figures['to'] ?? 0) } : {};
  return t(`near.reason.${id}`, { ...figures, ...moneys });
}
