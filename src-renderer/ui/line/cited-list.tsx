import { Anchor } from '@mantine/core';
import type { CitedArticle } from '../../../src-main/domain/line/citation.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useLine } from './use-line.ts';

/** The articles that a decision cites, in the words that they had on that day. */
export function CitedList({ articles }: { articles: readonly CitedArticle[] }) {
  const line = useLine();
  return (
    <ul>
      {articles.map((cited) => (
        <CitedLine key={cited.number} cited={cited} version={line?.articles.find(({ number }) => number === cited.number)?.versions.find(({ id }) => id === cited.version)} />
      ))}
    </ul>
  );
}

function CitedLine({ cited: { number, title, since }, version }: { cited: CitedArticle; version: { text: string } | undefined }) {
  const t = useT();
  const format = useFormat();
  return (
    <li>
      <Anchor inherit underline="always" href={`#/settings/line/${number}`}>
        {t('line.article.named', { number, title })}
      </Anchor>{' '}
      {since && t('line.since', { day: format.day(since.slice(0, 10)) })}
      {version && (
        <details>
          <summary>{t('line.article.text', { number })}</summary>
          {version.text}
        </details>
      )}
    </li>
  );
}
