import { Button, Kbd, Text, Title } from '@mantine/core';
import type { Corrected } from '../../../../src-main/domain/offer/corrected.ts';
import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../../ui/record-words/describe-value.ts';
import { WordDiff } from '../../../ui/word-diff/word-diff.tsx';
import classes from './offer-differences.module.css';
import { type Difference, listDifferences } from './list-differences.ts';

type Props = { offer: OfferFields; corrected: NonNullable<Corrected>; onShowWhole: () => void };

/** An offer that came back, read by what changed in it alone. */
export function OfferDifferences({ offer, corrected, onShowWhole }: Props) {
  const t = useT();
  const format = useFormat();
  const differences = listDifferences(corrected, offer);
  const [asked, others] = [differences.filter(({ comment }) => comment !== null), differences.filter(({ comment }) => comment === null)];
  return (
    <article>
      <Title order={2} className={classes['title']}>
        {offer.title}
      </Title>
      <Text size="sm">{t('offers.back.when', { when: format.instant(corrected.at) })}</Text>
      {corrected.note && (
        <Text className={classes['note']} lang="fr">
          {t('offers.back.note', { text: corrected.note })}
        </Text>
      )}
      <Title order={3}>{t('offers.back.asked')}</Title>
      <DifferenceList differences={asked} />
      {others.length > 0 && (
        <>
          <Title order={3}>{t('offers.back.others')}</Title>
          <DifferenceList differences={others} />
        </>
      )}
      <Text size="sm" c="dimmed">
        <Kbd size="xs">A</Kbd> {t('offers.back.keyAccepts')}
      </Text>
      <Button size="compact-sm" variant="default" mt="xs" onClick={onShowWhole}>
        {t('offers.back.whole')}
      </Button>
    </article>
  );
}

function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className={classes['list']}>
      {differences.map(({ field, comment, isChanged, before, after }) => (
        <li key={field} data-unchanged={!isChanged || undefined}>
          <Text fw={600}>{nameField(field, t)}</Text>
          {comment && (
            <Text size="sm" c="dimmed">
              {t('offers.back.comment', { text: comment })}
            </Text>
          )}
          <div lang="fr">
            {isChanged ? (
              <WordDiff before={describeValue(field, before, t, format)} after={describeValue(field, after, t, format)} />
            ) : (
              <>
                <span className={classes['unchanged']}>{t('offers.back.unchanged')}</span> {describeValue(field, after, t, format)}
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
