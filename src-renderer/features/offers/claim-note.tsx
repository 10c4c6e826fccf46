import { Alert, Button, Group, Text } from '@mantine/core';
import type { Claim } from '../../../src-main/domain/offer/claim.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useClaimWords } from './claim-words.tsx';

type Props = { claim: Claim; /** Takes it in one's own name; null where one has it, or may not. */ onTake: (() => void) | null };

/** Who is on this offer, until when, and the way to take it over. */
export function ClaimNote({ claim, onTake }: Props) {
  const t = useT();
  const { text } = useClaimWords(claim);
  return (
    <Alert color="blue" p="xs" data-testid="claim-note">
      <Group justify="space-between" gap="xs">
        <Text size="sm" inherit>
          {text}
        </Text>
        {onTake && (
          <Button size="compact-sm" variant="default" onClick={onTake}>
            {t('offers.claim.take')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
