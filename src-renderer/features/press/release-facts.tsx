import type { PressDetail } from '../../../src-main/contract/desk/press.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { RecordFacts } from '../../ui/record-page/record-facts.tsx';
import { describeFate } from './describe-fate.ts';

/** Who sends it, when, and what became of it. */
export function ReleaseFacts({ release: { fields } }: { release: PressDetail }) {
  const t = useT();
  const format = useFormat();
  const { organisationName, agency, contactName, contactEmail, sourceUrl, embargoUntil, receivedAt, note, decision } = fields;
  return (
    <RecordFacts
      title={t('press.facts')}
      fate={describeFate(fields, t, format)}
      letter={decision?.letter}
      facts={[
        [t('press.fact.issuer'), organisationName],
        [t('press.fact.agency'), agency],
        [t('press.fact.contact'), contactName],
        [t('press.fact.email'), contactEmail && <OutsideLink key="email" href={`mailto:${contactEmail}`} label={contactEmail} />],
        [t('press.fact.source'), sourceUrl && <OutsideLink key="source" href={sourceUrl} />],
        [t('press.column.received'), format.instant(receivedAt)],
        [t('press.fact.embargo'), embargoUntil && format.instant(embargoUntil)],
        [t('press.fact.note'), note],
      ]}
    />
  );
}
