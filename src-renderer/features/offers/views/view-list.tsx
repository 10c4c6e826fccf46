import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './views.module.css';

type Props = { id: string; title: string; /** What is said where there are none. */ none: string; children: readonly ReactNode[] };

/** Views of one kind under what they are. */
export function ViewList({ id, title, none, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h6" id={id}>
        {title}
      </Title>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul className={classes['views']} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </section>
  );
}
