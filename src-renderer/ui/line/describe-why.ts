import type { ProposalWhy } from '../../../src-main/domain/line/propose-articles.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** Why an article is proposed, in the words of a person. `of`: how many offers are refused at once. */
export function describeWhy(why: ProposalWhy, of: number, t: Translate): string {
  switch (why.from) {
    case 'finding': {
      const said = { name: t(`findings.rule.${why.id}`), level: t(`findings.level.${why.level}`) };
      return of === 1 ? t('line.why.finding', said) : t('line.why.findingOf', { ...said, offers: why.offers, of });
    }
    case 'past':
      return of === 1 ? t('line.why.past', { times: why.times, of: why.of }) : t('line.why.pastOf', { times: why.times, of });
    case 'reason':
      return t('line.why.reason', { reason: t(`offers.reason.${why.reason}`) });
  }
}
