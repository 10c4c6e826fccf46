import { Alert, Button, Group, Text } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';
import { type DecisionKind, listBegun } from './decision-drafts.ts';

/** Says that a decision was begun on this offer and left, and goes on with it. */
export function DraftNote({ offer, onOpen }: { offer: string; onOpen: (kind: DecisionKind) => void }) {
  const t = useT();
  const begun = listBegun(offer);
  if (begun.length === 0) return null;
  return (
    <Alert p="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm" inherit>
          {t('offers.draft.note')}
        </Text>
        {begun.map((kind) => (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => onOpen(kind)}>
            {t(`offers.draft.${kind}`)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
