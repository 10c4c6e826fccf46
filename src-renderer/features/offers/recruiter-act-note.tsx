import { Alert, Button, Text } from '@mantine/core';
import type { OfferDetail } from '../../../src-main/contract/desk/offers.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

type Props = { act: OfferDetail['recruiterAct']; /** Null for who may not. */ onTakeBack: ((done: string) => void) | null };

/** What the recruiter did by a link, which the team may take back. */
export function RecruiterActNote({ act, onTakeBack }: Props) {
  const t = useT();
  const format = useFormat();
  if (act === null) return null;
  return (
    <Alert p="xs" data-testid="recruiter-act">
      <Text size="sm" inherit>
        {t('offers.recruiterAct', { kind: act.kind, when: format.instant(act.at) })}
      </Text>
      {onTakeBack && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => onTakeBack(act.id)}>
          {t(`offers.takeBack.${act.kind}`)}
        </Button>
      )}
    </Alert>
  );
}
