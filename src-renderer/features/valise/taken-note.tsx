import { Paper, Text } from '@mantine/core';
import type { ValiseResult } from '../../../src-main/contract/desk/valise.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

/** What became of a valise, in words. */
export function TakenNote({ result: { content, taken, known, foreign, unreadable, files, first }, by }: { result: ValiseResult; by: string }) {
  const t = useT();
  const note = useFirstFocus<HTMLDivElement>();
  return (
    <Paper withBorder p="sm" w="100%" ref={note} tabIndex={-1} role="group" aria-label={t('valise.taken.label')} data-testid="valise-taken">
      <Text fw={600}>{t(first ? 'valise.taken.first' : `valise.taken.${content}`, { count: taken, by })}</Text>
      {known > 0 && <Text size="sm">{t('valise.taken.known', { count: known })}</Text>}
      {files > 0 && <Text size="sm">{t('valise.taken.files', { count: files })}</Text>}
      {foreign > 0 && <Text size="sm">{t('valise.taken.foreign', { count: foreign })}</Text>}
      {unreadable > 0 && <Text size="sm">{t('valise.taken.unreadable', { count: unreadable })}</Text>}
      {content === 'records' && !first && taken > 0 && <Text size="sm">{t('valise.taken.until')}</Text>}
    </Paper>
  );
}
