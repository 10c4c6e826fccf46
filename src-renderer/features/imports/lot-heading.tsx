import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useRevertLot } from './use-revert-lot.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

/** Where the lot stands, and what can be done next. */
export function LotHeading({ lot, onApply }: { lot: ImportLot; onApply: (name: string) => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { revert, reverting } = useRevertLot();
  const name = lot.name || lot.fileName;
  const takeBack = (
    <Button size="compact-md" variant="default" loading={reverting === lot.id} onClick={() => void revert(lot)}>
      {t('imports.lot.revert')}
    </Button>
  );
  if (isHalfApplied(lot))
    return (
      <Alert color="tide" title={t('imports.half', { name })}>
        <Text size="sm">{t('imports.half.note', { done: lot.applied, total: countToApply(lot) })}</Text>
        <Group gap="xs" mt="xs">
          <Button size="compact-md" onClick={() => onApply(name)}>
            {t('imports.goOn')}
          </Button>
          {takeBack}
        </Group>
      </Alert>
    );
  switch (lot.state) {
    case 'rehearsed':
      return <Rehearsed fileName={lot.fileName} />;
    case 'applied':
      return (
        <Alert color="tide" title={t('imports.applied', { name })}>
          <Text size="sm">{t('imports.applied.note', lot.counts)}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-md" onClick={() => void navigate({ to: '/offers', search: { states: ['received'], sources: ['import'] } })}>
              {t('imports.see')}
            </Button>
            {takeBack}
          </Group>
        </Alert>
      );
    case 'reverted':
      return (
        <Alert color="gray" title={t('imports.reverted', { name })}>
          {t('imports.reverted.note')}
        </Alert>
      );
    case 'cancelled':
      return (
        <Alert color="gray" title={t('imports.cancelled')}>
          {t('imports.cancelled.note')}
        </Alert>
      );
    case 'reading':
      return <Text>{t('imports.wasReading')}</Text>;
    case 'failed':
      return <Title order={2}>{name}</Title>;
  }
}

/** Takes the focus when it appears: what the file would bring is read first, its name and the button that lets it in are the next stops. */
function Rehearsed({ fileName }: { fileName: string }) {
  const t = useT();
  const heading = useFirstFocus<HTMLHeadingElement>();
  return (
    <div>
      <Title order={2} ref={heading} tabIndex={-1}>
        {t('imports.rehearsal', { name: fileName })}
      </Title>
      <Text>{t('imports.rehearsal.note')}</Text>
    </div>
  );
}

/** Stopped, by a person or by the power, when a part of it had been written. */
export const isHalfApplied = ({ state, applied }: ImportLot): boolean => applied > 0 && (state === 'cancelled' || state === 'rehearsed');
/** How many lines of it are to be written. */
export const countToApply = ({ counts }: ImportLot): number => counts.new + counts.changed;
/** Something of it can be taken back. */
export const canRevert = (lot: ImportLot): boolean => lot.work === null && (lot.state === 'applied' || isHalfApplied(lot));
