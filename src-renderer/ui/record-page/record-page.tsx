import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import page from './record-page.module.css';

type Props = {
  /** The way back to the list, and what it is called. */
  list: { href: string; back: string; title: string };
  /** What is said where the record is not, or not any more, on this desk. */
  gone: string;
  isGone: boolean;
  /** Undefined until the record is known. */
  title: string | undefined;
  main: ReactNode;
  beside: ReactNode;
};

/** The page of a record: its text, and beside it what is known of it. */
export function RecordPage({ list, gone, isGone, title, main, beside }: Props) {
  return (
    <Stack p="lg" gap="lg" className={page['page']}>
      <Anchor href={list.href} size="sm">
        {list.back}
      </Anchor>
      {isGone && <Title order={1}>{list.title}</Title>}
      {isGone && <Text>{gone}</Text>}
      {!isGone && title !== undefined && (
        <>
          <Title order={1}>{title}</Title>
          <div className={page['columns']}>
            <Stack gap="lg">{main}</Stack>
            <Stack gap="lg">{beside}</Stack>
          </div>
        </>
      )}
    </Stack>
  );
}
