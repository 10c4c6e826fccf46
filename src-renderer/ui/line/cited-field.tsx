import { Text, TextInput } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import { useLack } from '../use-lack.ts';
import classes from './line.module.css';
import { ProposedArticles } from './proposed-articles.tsx';
import type { Cited } from './use-cited.ts';

/** The articles that a refusal cites: those that are proposed, and any other by its number; the line itself is one key away. */
export function CitedField({ cited: all }: { cited: Cited }) {
  const t = useT();
  const { articles, proposals, cited, typed, isNone, obstacle, isReading, type } = all;
  const { error, ...lacking } = useLack(isReading ? null : obstacle);
  return (
    <div>
      <TextInput
        size="sm"
        label={t('line.cite')}
        description={t('line.cite.help')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={60}
        {...lacking}
        error={typed === '' && !isNone ? error : obstacle}
        // What is proposed must not come among the figures of someone who types.
        readOnly={isReading}
        value={typed}
        onChange={({ currentTarget: { value } }) => type(value)}
      />
      <Text component="div" size="sm" role="status" mt={4}>
        {cited
          .filter(({ number }) => !proposals.some((one) => one.number === number))
          .map(({ number, current }) => (
            <div key={number}>{t('line.article.named', { number, title: current.title })}</div>
          ))}
      </Text>
      <ProposedArticles cited={all} />
      <details className={classes['read']}>
        <summary>{t('line.cite.read')}</summary>
        <ul>
          {articles
            .filter(({ current }) => current.isInForce)
            .map(({ number, current }) => (
              <li key={number}>
                <strong>{t('line.article.named', { number, title: current.title })}</strong> {current.text}
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}
