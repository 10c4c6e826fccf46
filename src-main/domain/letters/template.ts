import { z } from 'zod';
import { makeNamedRecordId } from '../record/named-record-id.ts';
import type { RecordId } from '../record/record-id.ts';
import { paragraph } from '../text.ts';
import { longestTemplate } from './check-template.ts';
import { type LetterKind, letterKinds } from './letter-kinds.ts';
import { type LetterLanguage, letterLanguages } from './letter-language.ts';

/**
 * A letter to recruiters in the words of the team, as a record. `name` says of which kind and language; a later version of Bureau may have
 * others. `words`: null for those that Bureau comes with.
 */
export const templateFields = z.object({ name: z.string().min(1).max(80), words: paragraph(longestTemplate) });

export type TemplateName = { kind: LetterKind; language: LetterLanguage };
export const nameTemplate = ({ kind, language }: TemplateName): string => `${language}.${kind}`;

/** What a name says; null for one that this version does not know. */
export function readTemplateName(name: string): TemplateName | null {
  const language = letterLanguages.find((one) => name.startsWith(`${one}.`));
  const kind = letterKinds.find((one) => language !== undefined && name === nameTemplate({ kind: one, language }));
  return language === undefined || kind === undefined ? null : { kind, language };
}

/** Two people who write one letter apart meet in a conflict. */
export const makeTemplateRecordId = (name: TemplateName): RecordId => makeNamedRecordId('6c657474', nameTemplate(name));
