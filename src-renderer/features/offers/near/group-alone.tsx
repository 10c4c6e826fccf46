import { Button, Paper, Text } from '@mantine/core';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import { useFormKeys } from '../../../ui/use-form-keys.ts';

/** Said to whoever asks to decide of a grappe that has no other offer, for one key tries before what is near is known. */
export function GroupAlone({ onClose }: { onClose: () => void }) {
  const t = useT();
  const close = useFirstFocus<HTMLButtonElement>();
  const press = useFormKeys(onClose, onClose);
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('near.group.heading')} onKeyDown={press}>
      <Text size="sm" role="status" mb="xs">
        {t('near.group.alone')}
      </Text>
      <Button ref={close} size="compact-sm" variant="default" onClick={onClose}>
        {t('app.close')}
      </Button>
    </Paper>
  );
}
