import { Modal, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useT } from '../i18n/use-messages.ts';
import { filterByWords } from './filter-commands.ts';
import { KeyCaps } from './key-caps.tsx';
import classes from './palette.module.css';
import { useAllCommands, useCommandRegistry } from './use-commands.ts';

/** Finds a command by its words and runs it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const registry = useCommandRegistry();
  const commands = useAllCommands().filter(({ id, enabled }) => enabled !== false && id !== 'app.palette');
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = filterByWords(commands, ({ label }) => t(label), words);
  const active = found[Math.min(at, found.length - 1)];
  const option = (id: string) => `${list}-${id}`;

  const run = (id: string) => {
    onClose();
    // After the dialog has given the focus back: the command may move it.
    setTimeout(() => registry.run(id));
  };
  const press = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 + found.length, Home: 0, End: found.length - 1 };
    const to = moves[event.key];
    if (to !== undefined && found.length > 0) {
      event.preventDefault();
      const next = to % found.length;
      setAt(next);
      document.getElementById(option(found[next]?.id ?? ''))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      run(active.id);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('commands.palette')} size="lg" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <TextInput
        data-autofocus
        // At once, not when the dialog has settled: who calls the palette types on, and its letters would be commands of the screen.
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog takes the focus in any case
        autoFocus
        aria-label={t('commands.palette')}
        placeholder={t('commands.palette.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active ? option(active.id) : undefined}
      />
      <Text size="sm" c="dimmed" role="status" mt="xs">
        {found.length === 0 ? t('commands.palette.none') : t('commands.palette.count', { count: found.length })}
      </Text>
      <div id={list} role="listbox" aria-label={t('commands.palette')} className={classes['list']}>
        {found.map((command) => (
          <div
            key={command.id}
            id={option(command.id)}
            role="option"
            tabIndex={-1}
            aria-selected={command === active}
            className={classes['option']}
            onClick={() => run(command.id)}
            onKeyDown={press}
          >
            <span>{t(command.label)}</span>
            <span>
              <KeyCaps keys={command.keys.slice(0, 1)} />
            </span>
          </div>
        ))}
      </div>
    </Modal>
  );
}
