import { Text, Title } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { type Command, useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import classes from './near.module.css';

type Props<Near> = {
  title: string;
  /** How one goes to the first. */
  command: Pick<Command, 'id' | 'label' | 'keys'>;
  /** Undefined while they are searched; of some kinds, all is always read. */
  found: { near: readonly Near[]; total: number; unread?: number } | undefined;
  /** Sentences: of how many, of those told apart where they are no « offres » nor « personnes », of what is yet to be read, of how many are shown. */
  words: { count: (count: number) => string; apart?: (count: number) => string; unread?: (count: number) => string; most: (shown: number) => string };
  /** A `NearItem` with a link. */
  renderOne: (near: Near) => ReactNode;
};

/** The records near the open one: how many, then each; one key goes to them. */
export function NearSection<Near extends { apart: object | null }>({ title, command, found, words, renderOne }: Props<Near>) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const { near, total, unread = 0 } = found ?? { near: [], total: 0 };
  const apart = near.filter((one) => one.apart !== null).length;
  const facts = [
    found === undefined ? t('near.searching') : words.count(total - apart),
    apart > 0 && (words.apart?.(apart) ?? t('near.apart.some', { count: apart })),
    unread > 0 && words.unread?.(unread),
  ];
  const enter = () => {
    const first = section.current?.querySelector<HTMLElement>('a');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  };
  useCommands([{ ...command, menu: 'view', enabled: near.length > 0, run: enter }]);
  return (
    <section ref={section} aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <ul className={classes['list']}>{near.map(renderOne)}</ul>
      {total > near.length && (
        <Text size="sm" c="dimmed">
          {words.most(near.length)}
        </Text>
      )}
    </section>
  );
}
