import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useT } from '../app/i18n/use-messages.ts';

type Props = { title: string; detail: string; /** From 0 to 1; null when the end is not known. */ part: number | null; /** Absent: it cannot be stopped. */ onStop?: () => void };

/** Long work: how far it is, and the way to stop it. */
export function WorkingNote({ title, detail, part, onStop }: Props) {
  const t = useT();
  const value = part === null ? 100 : Math.round(part * 100);
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2}>{title}</Title>
        <Progress.Root>
          <Progress.Section value={value} animated={part === null} aria-label={title} />
        </Progress.Root>
        <Group justify="space-between">
          <Text size="sm">{detail}</Text>
          {onStop && (
            <Button variant="default" onClick={onStop}>
              {t('imports.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
