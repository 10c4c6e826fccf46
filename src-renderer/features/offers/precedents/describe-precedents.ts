import type { Precedent } from '../../../../src-main/contract/desk/precedents.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';

/** What became of the close ones, one at least: « 3 proches : 2 refusées (art. 4) et 1 acceptée ». */
export function summarize(precedents: readonly Precedent[], t: Translate, format: Formats): string {
  const fates = (['refuse', 'accept', 'askCorrections'] as const).flatMap((kind) => {
    const those = precedents.filter((one) => one.kind === kind);
    if (those.length === 0) return [];
    const articles = nameArticles(those, t, format);
    return articles === null ? t(`precedents.fate.${kind}`, { count: those.length }) : t('precedents.fate.citing', { count: those.length, articles });
  });
  return t('precedents.summary', { count: precedents.length, fates: format.list(fates) });
}

/** « art. 2 et 4 », each once, by number; null where none is cited. */
export function nameArticles(precedents: readonly Pick<Precedent, 'cited'>[], t: Translate, format: Formats): string | null {
  const numbers = [...new Set(precedents.flatMap(({ cited }) => cited.map(({ number }) => number)))].sort((a, b) => a - b);
  return numbers.length === 0 ? null : t('precedents.articles', { numbers: format.list(numbers.map((number) => format.number(number))) });
}

/** What was decided of one, by whom and when, for which reason. */
export function describePast({ kind, reason, by, at }: Pick<Precedent, 'kind' | 'reason' | 'by' | 'at'>, t: Translate, format: Formats): string {
  const taken = { by, when: format.instant(at) };
  return kind === 'refuse' && reason !== null ? t('offers.decided.refuse', { ...taken, reason: t(`offers.reason.${reason}`) }) : t(kind === 'accept' ? 'offers.decided.accept' : 'offers.decided.askCorrections', taken);
}
