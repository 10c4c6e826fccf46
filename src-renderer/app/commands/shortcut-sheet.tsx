import { Modal } from '@mantine/core';
import { useT } from '../i18n/use-messages.ts';
import { ShortcutTable } from './shortcut-table.tsx';

/** The help sheet of the keyboard, over whatever is shown. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Modal opened onClose={onClose} title={t('commands.shortcuts')} size="lg" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <ShortcutTable />
    </Modal>
  );
}
