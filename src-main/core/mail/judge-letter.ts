import { isMailAddress } from '../../domain/mail/mail-address.ts';
import { fillSubject } from '../../domain/mail/fill-subject.ts';
import { hasLinkPlace, placeLink } from '../../domain/offer/place-link.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findLanguage } from '../letters/find-language.ts';
import { findCorrectionAddress } from '../offers/correction-token.ts';
import { findPublicationAddress } from '../offers/publication-token.ts';
import { findOutcomeAddress } from '../outcomes/outcome-token.ts';
import { prepareOnce } from '../store/statements.ts';
import { type Letter, tellsOf } from '../store/letter-table.ts';
import type { Store } from '../store/store.ts';
import { readMailSettings } from './mail-settings.ts';

/** What the recruiter is to read. */
export type ReadyLetter = { to: string; subject: string; text: string };

/**
 * Whether a letter may leave now. `undone`: its decision no longer stands. `held`: its decision has not left. A letter that asks
 * something is of no use without its link.
 */
export type Judged = { is: 'undone' } | { is: 'held' } | { is: 'lacksAddress' } | { is: 'lacksLink' } | { is: 'ready'; letter: ReadyLetter };

/** Reads the offer as it stands: who undid the decision a moment ago is heard. */
export function judgeLetter(store: Store, { offer: id, decisionAt }: Pick<Letter, 'offer' | 'decisionAt'>): Judged {
  const offer = store.get('offer', id)?.fields as OfferFields | undefined;
  const ask = offer?.outcomesAsked?.find(({ at }) => at === decisionAt);
  const warning = offer?.publicationLinks?.find(({ at, address }) => at === decisionAt && address !== null);
  const letter = (ask ?? warning)?.letter ?? (offer?.decision?.at === decisionAt ? offer.decision.letter : null);
  if (offer === undefined || letter === null) return { is: 'undone' };
  if (isHeld(store, id, decisionAt)) return { is: 'held' };
  if (offer.contactEmail === null || !isMailAddress(offer.contactEmail)) return { is: 'lacksAddress' };
  const link = hasLinkPlace(letter) ? findLink(store, id, offer, decisionAt) : '';
  if (link === null) return { is: 'lacksLink' };
  return { is: 'ready', letter: { to: offer.contactEmail, subject: fillSubject(findSubject(store, offer), offer), text: placeLink(letter, link) } };
}

function findSubject(store: Store, offer: OfferFields): string {
  const { subject, subjectEnglish } = readMailSettings(store);
  return findLanguage(store.db, offer).language === 'en' ? subjectEnglish || subject : subject;
}

/** The address at which what is asked at that moment is answered; null where this desk does not know it. */
function findLink(store: Store, id: string, offer: OfferFields, at: string): string | null {
  const ask = offer.outcomesAsked?.find((one) => one.at === at);
  if (ask) return findOutcomeAddress(store, id, ask);
  return offer.publicationLinks?.some((one) => one.at === at) ? findPublicationAddress(store, id, offer, at) : findCorrectionAddress(store, id, offer);
}

const isHeld = ({ db }: Store, id: string, decisionAt: string): boolean =>
  prepareOnce(db, `select 1 from outbox where entity = 'offer' and id = ? and ${tellsOf('?')} limit 1`).get(id, decisionAt, decisionAt, decisionAt) !== undefined;
