import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';

const most = 4;

/** Which fields a change touches; many are "the whole record". */
export function describeFields({ fields }: { fields: readonly string[] }, t: Translate, format: Formats): string {
  if (fields.length > 2 * most) return t('sync.field.whole');
  const named = fields.slice(0, most).map((field) => nameField(field, t));
  return fields.length > most ? t('sync.field.andMore', { fields: format.list(named), count: fields.length - most }) : format.list(named);
}
