import { Paper, Text } from '@mantine/core';
import type { MadeValise } from '../../../src-main/contract/desk/valise.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { useSize } from '../../ui/files/use-size.ts';

/** A valise was made: what it is called, and its words, this once. */
export function MadeNote({ valise: { fileName, size, expires }, words }: { valise: MadeValise; words: string | null }) {
  const t = useT();
  const format = useFormat();
  const showSize = useSize();
  const note = useFirstFocus<HTMLDivElement>();
  return (
    <Paper withBorder p="sm" w="100%" ref={note} tabIndex={-1} role="group" aria-label={t('valise.made.label')} data-testid="valise-made">
      <Text fw={600}>{t('valise.made', { name: fileName, size: showSize(size), expires: format.instant(expires) })}</Text>
      {words !== null && (
        <>
          <Text>{t('valise.made.words')}</Text>
          <Text ff="monospace" fz="lg" data-testid="valise-words">{words}</Text>
        </>
      )}
    </Paper>
  );
}
