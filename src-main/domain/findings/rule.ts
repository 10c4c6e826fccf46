import type { Finding, FindingId, FindingLevel, FindingReason, FindingSource } from './finding.ts';
import type { TextRole } from './offer-to-check.ts';
import type { ReadOffer, ReadText } from './read-offer.ts';
import type { ReferenceTables } from './reference/reference-tables.ts';
import type { Sentence } from './text/split-sentences.ts';

/** `today` is the day (ISO) on which the offer is looked at. */
export type RuleContext = { offer: ReadOffer; reference: ReferenceTables; today: string };

/**
 * A turn of phrase in folded text. `find` is global; the words before and after it, and the sentence, may say that it
 * means something else. None of them may repeat a repetition: a sentence is read in linear time.
 */
export type Clue = {
  find: RegExp;
  /** Words that every match has, where the pattern itself does not say which are the rare ones. */
  wake?: RegExp;
  /** Not where its clause has these words. */
  unless?: RegExp;
  /** Not after these words of its clause (end the pattern with `$`). */
  unlessBefore?: RegExp;
  /** Not before these words (begin the pattern with `^`). */
  unlessAfter?: RegExp;
  /** Only where the sentence has these words. */
  onlyIf?: RegExp;
  /** The last word: what a pattern cannot say. */
  accept?: (match: RegExpExecArray, context: RuleContext, sentence: Sentence, text: ReadText) => boolean;
  level?: FindingLevel;
  reason?: FindingReason;
  source?: FindingSource;
  suggestion?: string | ((match: RegExpExecArray) => string | undefined);
};

/** A turn that several rules use, each with its own list of people or things. */
export type Turn = Pick<Clue, 'find' | 'wake'>;

/** A rule on words. */
export type TextRule = {
  id: FindingId;
  level: FindingLevel;
  source: FindingSource;
  /** Texts that it reads. */
  roles: readonly TextRole[];
  clues: readonly Clue[];
  /** Offers that it does not concern at all. */
  skip?: (context: RuleContext) => boolean;
};

/** A rule on facts, or on an offer as a whole. */
export type FactRule = { id: FindingId; check: (context: RuleContext) => Finding[] };

export type Rule = TextRule | FactRule;

/** Where most requirements stand. */
export const prose: readonly TextRole[] = ['title', 'body', 'employer', 'experience', 'education', 'apply'];
/** What the offer asks of a person; a presentation of the employer is left out. */
export const requirements: readonly TextRole[] = ['title', 'body', 'experience', 'education', 'apply'];
