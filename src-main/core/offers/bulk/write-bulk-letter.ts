import type { BulkDecision } from '../../../contract/desk/bulk.ts';
import { type LetterLanguage, wordsIn } from '../../../domain/letters/letter-language.ts';
import { fillLetter } from '../../../domain/offer/fill-letter.ts';
import type { CorrectionRequest } from '../../../domain/offer/offer-decision.ts';
import type { OfferFields } from '../../../domain/offer/offer.ts';

/** A decision on many offers that comes with a letter. */
export type Lettered = Extract<BulkDecision, { template: unknown }>;

/** The letter of one offer, in the language of its recruiter; null for none. `asked`: what is to be corrected. */
export function writeBulkLetter({ title, employerName, contactName }: OfferFields, decision: Lettered, language: LetterLanguage, asked: readonly CorrectionRequest[]): string | null {
  const { template, nameless } = wordsIn<{ template: string | null; nameless: string }>(decision, language);
  return template === null ? null : fillLetter(template, { title, employerName, contactName, ...quote(decision, language, asked) }, nameless) || null;
}

function quote(decision: Lettered, language: LetterLanguage, asked: readonly CorrectionRequest[]): { corrections: string; articles: string } {
  switch (decision.kind) {
    case 'remind':
      return { corrections: writeAsked(wordsIn(decision, language), asked), articles: '' };
    case 'askCorrections':
      return { corrections: wordsIn(decision, language).quote, articles: '' };
    default:
      return { corrections: '', articles: wordsIn(decision, language).quote };
  }
}

type Listing = { fields: Record<string, string>; line: string };
const writeAsked = ({ fields, line }: Listing, asked: readonly CorrectionRequest[]): string =>
  asked.map(({ field, comment }) => {
    const name = fields[field] ?? field;
    return comment === '' ? `– ${name}` : line.replace('{field}', () => name).replace('{comment}', () => comment);
  }).join('\n');
