import { Text, TextInput } from '@mantine/core';
import { useT } from '../../app/i18n/use-messages.ts';
import classes from './line.module.css';
import type { Cited } from './use-cited.ts';

type Props = { typed: string; onType: (typed: string) => void; cited: Cited };

/** The articles that a refusal cites, by their numbers; the line itself is one key away. */
export function CitedField({ typed, onType, cited: { articles, cited, obstacle } }: Props) {
  const t = useT();
  return (
    <div>
      <TextInput
        size="sm"
        label={t('line.cite')}
        description={t('line.cite.help')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={60}
        error={obstacle}
        value={typed}
        onChange={({ currentTarget: { value } }) => onType(value)}
      />
      <Text component="div" size="sm" role="status" mt={4}>
        {cited.map(({ number, current }) => (
          <div key={number}>{t('line.article.named', { number, title: current.title })}</div>
        ))}
      </Text>
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
