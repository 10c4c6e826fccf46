import { Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-messages.ts';
import classes from './toast-stack.module.css';

export type Note = { id: number; kind: 'done' | 'problem'; text: string; action?: { label: string; run: () => void } };

/** Long enough to read a sentence and to reach for its button (WCAG 2.2.1: it stays while hovered or focused). */
const shownMs = 10_000;

function Toast({ note, onClose }: { note: Note; onClose: (id: number) => void }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (note.kind === 'problem' || held) return;
    const timer = setTimeout(() => onClose(note.id), shownMs);
    return () => clearTimeout(timer);
  }, [note, held, onClose]);
  const { action } = note;
  return (
    <Paper
      className={classes['toast']}
      data-kind={note.kind}
      shadow="md"
      withBorder
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Text size="sm" flex={1}>
          {note.text}
        </Text>
        {action && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              action.run();
              onClose(note.id);
            }}
          >
            {action.label}
          </Button>
        )}
        <CloseButton size="sm" aria-label={t('app.close')} onClick={() => onClose(note.id)} />
      </Group>
    </Paper>
  );
}

/** The two live regions stand from the start, empty: a screen reader announces what is put into them later. */
export function ToastStack({ notes, onClose }: { notes: Note[]; onClose: (id: number) => void }) {
  const list = (kind: Note['kind']) =>
    notes.filter((note) => note.kind === kind).map((note) => <Toast key={note.id} note={note} onClose={onClose} />);
  return (
    <div className={classes['stack']}>
      <div role="status" aria-live="polite">
        {list('done')}
      </div>
      <div role="alert" aria-live="assertive">
        {list('problem')}
      </div>
    </div>
  );
}
