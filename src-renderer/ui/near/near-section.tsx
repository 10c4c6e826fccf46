import { Text, Title } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { type Command, useCommands } from '../../app/commands/use-commands.ts';
import classes from './near.module.css';

type Props = {
  title: string;
  /** What is known of how many there are, in sentences. */
  facts: readonly string[];
  /** How one goes to the first. */
  command: Pick<Command, 'id' | 'label' | 'keys'>;
  /** Said below where there are more than are shown. */
  more: string | null;
  /** A `NearItem` for each, with a link. */
  children: readonly ReactNode[];
};

/** The records near the open one: how many, then each; one key goes to them. */
export function NearSection({ title, facts, command, more, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const enter = () => {
    const first = section.current?.querySelector<HTMLElement>('a');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  };
  useCommands([{ ...command, menu: 'view', enabled: children.length > 0, run: enter }]);
  return (
    <section ref={section} aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      <ul className={classes['list']}>{children}</ul>
      {more !== null && (
        <Text size="sm" c="dimmed">
          {more}
        </Text>
      )}
    </section>
  );
}
