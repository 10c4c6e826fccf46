import { z } from 'zod';
import { attachedFile } from '../file/attached-file.ts';
import { day, instant } from '../text.ts';
import { articleOnePoints } from './article-one.ts';

const proof = {
  /** The file of the record in which it was read; null where it was seen elsewhere (on paper, on a site). */
  file: attachedFile.shape.sha256.nullable(),
  by: z.string().max(200),
  at: instant,
};

/** Statutes read with the list of article 1: each point answered, or left open. */
export const articleOneReading = z.object({ ...proof, answers: z.partialRecord(z.enum(articleOnePoints), z.enum(['yes', 'no'])) });
export type ArticleOneReading = z.infer<typeof articleOneReading>;

/** « Entreprise de l’ESS » on an extract of the RNE or a Kbis, and the day of the extract (law 2014-856, article 1, III). */
export const registryMention = z.object({ ...proof, on: day });
export type RegistryMention = z.infer<typeof registryMention>;
