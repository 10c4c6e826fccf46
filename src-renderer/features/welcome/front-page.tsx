import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../../app/i18n/use-messages.ts';
import classes from './front-page.module.css';

/** The frame of the screens that come before the desk is open: one heading, which takes the focus. */
export function FrontPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('app.shortName')}`;
    heading.current?.focus();
  }, [title, t]);
  return (
    <main className={classes['page']}>
      <Paper className={classes['card'] ?? ''} withBorder shadow="sm">
        <Text size="sm" c="dimmed" fw={600}>
          {t('app.name')}
        </Text>
        <Title order={1} ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
          {title}
        </Title>
        {children}
      </Paper>
    </main>
  );
}
