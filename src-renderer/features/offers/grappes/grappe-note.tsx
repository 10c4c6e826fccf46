import { Alert, Button, Group, Text } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';

type Props = { count: number; /** Decides of all at once; null where one may not. */ onDecide: (() => void) | null };

/** The line of the open offer stands for several: what is pressed now decides of this one alone, and what would decide of all. */
export function GrappeNote({ count, onDecide }: Props) {
  const t = useT();
  return (
    <Alert color="blue" p="xs" mb="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm" inherit>
          {t('near.card.decides', { count })}
        </Text>
        {onDecide && (
          <Button size="compact-sm" variant="default" onClick={onDecide}>
            {t('near.group.open')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
