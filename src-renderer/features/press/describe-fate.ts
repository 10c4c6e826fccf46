import type { PressFields } from '../../../src-main/domain/press/press-release.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** What became of a release: who decided what, and when. */
export const describeFate = ({ state, decision }: Pick<PressFields, 'state' | 'decision'>, t: Translate, format: Formats): string =>
  decision === null ? t(`press.state.${state}`) : t(`press.decided.${decision.kind}`, { by: decision.by, when: format.instant(decision.at) });
