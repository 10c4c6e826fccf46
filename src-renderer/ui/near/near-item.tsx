import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import classes from './near.module.css';

type Props = {
  /** What a person calls the near record. */
  title: string;
  score: number;
  /** What it may be, in words. */
  verdict: string;
  badge?: ReactNode;
  /** What opens it. */
  link: ReactNode;
  /** Who said that it is another; null while nobody has. */
  apart: { by: string; at: string } | null;
  /** What is told apart: a duplicate, unless it is said. */
  of?: 'person';
  /** Null for who may not say it. */
  onTellApart: (() => void) | null;
  /** What else may be done with it. */
  acts?: ReactNode;
  /** What it is and why it is near. */
  children: ReactNode;
};

const recordWords = { mark: 'near.apart.mark', markOf: 'near.apart.markOf', said: 'near.apart.said' } as const;
const personWords = { mark: 'people.apart.mark', markOf: 'people.apart.markOf', said: 'people.apart.said' } as const;

/** One near record: how near, what it is, who said that it is another, and the key that says so or takes it back. */
export function NearItem({ title, score, verdict, badge, link, apart, of, onTellApart, acts, children }: Props) {
  const t = useT();
  const format = useFormat();
  const words = of === 'person' ? personWords : recordWords;
  return (
    <li data-apart={apart !== null || undefined}>
      <div className={classes['head']}>
        <span className={classes['score']}>{t('near.score', { percent: Math.round(score * 100) })}</span>
        {apart === null && <span>{verdict}</span>}
        {badge}
      </div>
      {link}
      {apart === null ? children : <Text size="sm">{t(words.said, { by: apart.by, when: format.instant(apart.at) })}</Text>}
      {onTellApart && (
        <Button size="compact-xs" mt={4} variant="default" aria-label={t(apart === null ? words.markOf : 'near.apart.backOf', { title })} onClick={onTellApart}>
          {t(apart === null ? words.mark : 'near.apart.back')}
        </Button>
      )}
      {acts}
    </li>
  );
}
