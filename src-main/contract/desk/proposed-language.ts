import { z } from 'zod';
import { languageWhys, letterLanguages } from '../../domain/letters/letter-language.ts';

/** In which language a recruiter is written to, and why. */
export const proposedLanguage = z.object({ language: z.enum(letterLanguages), why: z.enum(languageWhys) });
