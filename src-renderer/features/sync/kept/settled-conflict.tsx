import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConflictLine } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { ClashUnit } from '../conflicts/clash-unit.tsx';
import { listUnits } from '../conflicts/describe-clash.ts';

/** Both versions of a disagreement that is settled, in full: what gave way is not lost. `me`: the name of whoever reads. */
export function SettledConflict({ line: { id, recordTitle }, me, onClose }: { line: ConflictLine; me: string; onClose: () => void }) {
  const t = useT();
  const { orpc } = useDesk();
  const { data: conflict } = useQuery(orpc.sync.conflict.queryOptions({ input: { id } }));
  return (
    <Modal opened onClose={onClose} title={recordTitle || t('sync.record.untitled')} size="xl" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <Stack>
        {conflict &&
          listUnits(conflict).map((unit) => (
            <ClashUnit key={unit.map(({ field }) => field).join()} conflict={{ ...conflict, maySettle: false }} unit={unit} me={me} active={false} chosen={conflict.choices?.[unit[0]?.field ?? '']} onChoose={() => {}} />
          ))}
        {conflict && <Text c="dimmed">{t('sync.settled.keptHere')}</Text>}
      </Stack>
    </Modal>
  );
}
