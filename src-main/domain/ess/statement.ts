import type { ArticleOneOutcome } from './article-one.ts';
import type { EsusApproval } from './esus-approval.ts';
import type { InclusionKind } from './inclusion-structure.ts';

/** Something that a source says of an organisation and that counts in its verdict. */
export type Saying =
  | { kind: 'legalCategory'; code: string }
  /** The form in words: counts where no source gives a code, and only as far as words can. */
  | { kind: 'legalForm'; text: string }
  | { kind: 'activity'; code: string }
  /** INSEE's mark, or that of *recherche d’entreprises*. */
  | { kind: 'essFlag'; value: boolean }
  | { kind: 'essFranceList' }
  /** « Entreprise de l’ESS » on an extract of the RNE or a Kbis. */
  | { kind: 'registryMention' }
  | { kind: 'esus'; approval: EsusApproval }
  /** `isRegister`: read in the register of associations itself, not copied into another file. */
  | { kind: 'rna'; number: string; isRegister: boolean }
  | { kind: 'inclusion'; type: InclusionKind }
  | { kind: 'articleOne'; result: ArticleOneOutcome }
  | { kind: 'createdOn'; day: string }
  | { kind: 'closed' };

/** Where it was read (a file and its column, a page, a document), and the day for which it is true, where the source tells. */
export type Statement = { file: string; field: string; on: string | null; says: Saying };

export type SayingOf<Kind extends Saying['kind']> = Extract<Saying, { kind: Kind }>;
export const listSayings = <Kind extends Saying['kind']>(statements: readonly Statement[], kind: Kind): SayingOf<Kind>[] =>
  statements.flatMap(({ says }) => (says.kind === kind ? [says as SayingOf<Kind>] : []));
