import { readEsusState } from './esus-approval.ts';
import { readLegalCategory } from './legal-category.ts';
import { readLegalForm } from './legal-form.ts';
import { type EssMessage, sayEss } from './message.ts';
import type { Saying } from './statement.ts';

/** What a source says, as a message. Dates that are not known are the word `none`. */
export function wordStatement(says: Saying, createdOn: string | null, today: string): EssMessage {
  switch (says.kind) {
    case 'legalCategory':
      return sayEss('says.legalCategory', { code: says.code, standing: readLegalCategory(says.code)?.standing ?? 'unlisted' });
    case 'legalForm':
      return sayEss('says.legalForm', { form: says.text, standing: readLegalForm(says.text)?.standing ?? 'unlisted' });
    case 'activity':
      return sayEss('says.activity', { code: says.code });
    case 'essFlag':
      return sayEss('says.essFlag', { value: says.value ? 'yes' : 'no' });
    case 'esus':
      return sayEss('says.esus', {
        from: says.approval.from ?? 'none', until: says.approval.until ?? 'none', state: readEsusState(says.approval, createdOn, today),
      });
    case 'rna':
      return sayEss('says.rna', { number: says.number, place: says.isRegister ? 'register' : 'copied' });
    case 'inclusion':
      return sayEss('says.inclusion', { type: says.type });
    case 'articleOne':
      return sayEss('says.articleOne', { outcome: says.result.outcome });
    case 'createdOn':
      return sayEss('says.createdOn', { day: says.day });
    default:
      return sayEss(`says.${says.kind}`);
  }
}
