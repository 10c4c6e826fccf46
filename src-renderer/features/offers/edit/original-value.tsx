import { Button, Text } from '@mantine/core';
import type { OfferContent, OfferContentField } from '../../../../src-main/domain/offer/offer.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeValue } from '../../../ui/record-words/describe-value.ts';
import classes from './offer-form.module.css';

type Props = { field: OfferContentField; original: OfferContent; onRestore: () => void };

/** What a field said when the offer arrived, beside what is written now. */
export function OriginalValue({ field, original, onRestore }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <div className={classes['original']}>
      <Text size="sm" className={classes['originalText']}>
        {t('offers.form.original', { value: describeValue(field, original[field], t, format) })}
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('offers.form.restore', { field: t(`offers.field.${field}`) })}
        onClick={onRestore}
      >
        {t('offers.form.restoreShort')}
      </Button>
    </div>
  );
}
