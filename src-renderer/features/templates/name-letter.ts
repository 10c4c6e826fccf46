import { type LetterKind, letterKinds } from '../../../src-main/domain/letters/letter-kinds.ts';
import { refusalReasons } from '../../../src-main/domain/offer/offer-decision.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** A letter by what it is written for. */
export function nameLetter(kind: LetterKind, t: Translate): string {
  const reason = refusalReasons.find((one) => kind === `refuse.${one}`);
  if (reason !== undefined) return t('templates.kind.refuse', { reason: t(`offers.reason.${reason}`) });
  return t(`templates.kind.${kind as Exclude<LetterKind, `refuse.${string}`>}`);
}

/** The kind that an address names. */
export const findKind = (name: string): LetterKind | undefined => letterKinds.find((one) => one === name);
