import type { NearPerson, PersonDetail } from '../../../src-main/contract/desk/people.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** What became of what someone asked: who decided what, and when. */
export const describePersonFate = ({ state, decision }: Pick<PersonDetail, 'state' | 'decision'>, t: Translate, format: Formats): string =>
  decision === null ? t(`people.state.${state}`) : t(`people.decided.${decision.kind}`, { by: decision.by, when: format.instant(decision.at) });

/** What someone is called on the screen: a contact may have no name. */
export const namePerson = ({ name, organisation, email, phone }: Pick<NearPerson, 'name' | 'organisation' | 'email' | 'phone'>, t: Translate): string =>
  name ?? organisation ?? email ?? phone ?? t('people.nameless');
