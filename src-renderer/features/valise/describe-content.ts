import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';
import { isMessageKey } from '../../app/i18n/messages.ts';

/** "12 offres, 3 organisations": what is in it, by kind of record. */
export function describeCounts(counts: Record<string, number>, t: Translate, format: Formats): string {
  const parts = Object.entries(counts).map(([entity, count]) => {
    const key = `valise.count.${entity}`;
    return t(isMessageKey(key) ? key : 'valise.count.other', { count });
  });
  return format.list(parts);
}

/** "les offres de FR-44": labels as people would say them. */
export function describeScopes(scopes: string[], t: Translate, format: Formats): string {
  const parts = scopes.map((scope) => {
    const [family = '', place] = scope.split(':');
    const key = `valise.scope.${family}`;
    const words = isMessageKey(key) ? t(key) : family;
    return place === undefined ? words : t('valise.scope.of', { what: words, place });
  });
  return format.list(parts);
}
