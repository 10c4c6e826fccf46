import type { LineProblem } from '../../file-problem.ts';
import { cutSnippet } from '../../file-problem.ts';
import type { MappedOffer } from '../../mapped-offer.ts';
import { readMarkup } from '../../read-markup.ts';
import { findWebAddress, isEmail, joinKnown, pick, pickLine, pickText, readDay } from '../../read-values.ts';
import { readContract } from './read-contract.ts';
import { readWeeklyHours } from './read-hours.ts';
import { readPay } from './read-pay.ts';
import { readPlace } from './read-place.ts';

/** Reads an offer of France Travail's API “Offres d'emploi v2”. */
export function mapFranceTravailOffer(value: unknown): MappedOffer {
  const problems: LineProblem[] = [];
  const employer = pick(value, 'entreprise');
  const pay = pick(value, 'salaire');
  const payWords = pickLine(pay, 'libelle');
  const stated = payWords === null ? null : readPay(payWords);
  if (payWords !== null && stated === null && /\d/.test(payWords)) problems.push({ field: 'payMin', code: 'invalid_value', value: cutSnippet(payWords) });
  const hours = pickLine(value, 'dureeTravailLibelle');
  return {
    content: {
      title: pickLine(value, 'intitule'),
      description: readMarkup('description', pickText(value, 'description'), problems),
      employerName: pickLine(employer, 'nom'),
      employerText: readMarkup('employerText', pickText(employer, 'description'), problems),
      ...readContract(pickLine(value, 'typeContrat'), pickLine(value, 'typeContratLibelle'), pickLine(value, 'natureContrat')),
      ...readPlace(pick(value, 'lieuTravail')),
      payMin: stated?.payMin ?? null,
      payMax: stated?.payMax ?? null,
      payPeriod: stated?.payPeriod ?? null,
      payGross: stated?.payGross ?? null,
      payText: joinKnown([payWords, pickLine(pay, 'complement1'), pickLine(pay, 'complement2'), pickLine(pay, 'commentaire')], ' · '),
      weeklyHours: hours === null ? null : readWeeklyHours(hours),
      hoursText: joinKnown([hours, pickLine(value, 'complementExercice')], ' · '),
      positions: readCount(pick(value, 'nombrePostes')),
      romeCode: pickLine(value, 'romeCode'),
      experience: joinKnown([pickLine(value, 'experienceLibelle'), pickLine(value, 'experienceCommentaire')], ' · '),
      education: readEducation(pick(value, 'formations')),
      ...readApplication(value),
    },
    sourceName: 'France Travail',
    reference: pickLine(value, 'id'),
    sourceUrl: pickLine(pick(value, 'origineOffre'), 'urlOrigine'),
    datedOn: readDay(pick(value, 'dateCreation')),
    problems,
  };
}

/** A count, which some exports write between quotes. */
const readCount = (value: unknown): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : (value ?? null));

/** How to apply. Their address field often holds a sentence instead: it goes with the words, and its link is kept. */
function readApplication(value: unknown) {
  const contact = pick(value, 'contact');
  const emails = [pickLine(contact, 'courriel'), pickLine(pick(value, 'agence'), 'courriel')];
  const lines = ['coordonnees1', 'coordonnees2', 'coordonnees3'].map((name) => pickLine(contact, name));
  const words = joinKnown([...lines, ...emails.filter((email) => email !== null && !isEmail(email))], '\n');
  const [email = null] = emails.filter((email) => email !== null && isEmail(email));
  return {
    applyUrl: pickUrl(contact, 'urlPostulation') ?? findWebAddress(words ?? '') ?? pickPartner(value) ?? pickUrl(pick(value, 'origineOffre'), 'urlOrigine'),
    applyEmail: email,
    applyText: words,
    contactName: pickLine(contact, 'nom'),
    contactEmail: email,
    contactPhone: pickLine(contact, 'telephone'),
  };
}

const pickUrl = (value: unknown, name: string): string | null => findWebAddress(pickLine(value, name) ?? '');

function pickPartner(value: unknown): string | null {
  const partners = pick(pick(value, 'origineOffre'), 'partenaires');
  return Array.isArray(partners) ? pickUrl(partners[0], 'url') : null;
}

function readEducation(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const lines = value.map((one) => joinKnown([pickLine(one, 'niveauLibelle'), pickLine(one, 'domaineLibelle'), pickLine(one, 'commentaire')], ', '));
  return joinKnown(lines, ' ; ');
}
