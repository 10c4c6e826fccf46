import type { OutcomeAnswer } from '../../../src-main/domain/outcome/outcome.ts';
import type { Formats } from '../../app/i18n/make-formats.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';

/** An answer in a sentence: who said what, by which channel the two met, when, and to whom. */
export const describeAnswer = ({ side, result, channel, way, by, at }: OutcomeAnswer, t: Translate, format: Formats): string =>
  t('outcomes.said', {
    side, result: t(`outcomes.result.${result}`), channel: channel === null ? 'none' : 'known', by: channel === null ? '' : t(`outcomes.channel.${channel}`), way, to: by, day: format.day(at),
  });
