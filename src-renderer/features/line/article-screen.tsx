import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { type ShownArticle, useLine } from '../../ui/line/use-line.ts';
import { ArticleForm } from './article-form.tsx';
import classes from './line.module.css';
import { VersionChanges } from './version-changes.tsx';

/** One article: its words, to change by those who may, and what each version changed; or the next one, to be written. */
export function ArticleScreen() {
  const { number } = useParams({ from: '/settings/line/$number' });
  const t = useT();
  const line = useLine();
  const isNew = number === 'new';
  const article = line?.articles.find((one) => String(one.number) === number);
  return (
    <Stack p="lg" gap="lg" maw="48rem">
      <Anchor href="#/settings/line" size="sm">
        {t('line.back')}
      </Anchor>
      {line && !article && !isNew && <Text>{t('line.unknown')}</Text>}
      {line && (article || isNew) && (
        <>
          <Title order={1}>{article ? t('line.article', { number: article.number }) : t('line.new')}</Title>
          <ArticleForm key={number} article={article ?? null} mayWrite={line.mayWrite} />
        </>
      )}
      {article && <Versions article={article} />}
    </Stack>
  );
}

function Versions({ article: { versions } }: { article: ShownArticle }) {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="line-versions">
      <Title order={2} id="line-versions">
        {t('line.versions')}
      </Title>
      <ol className={classes['versions']} reversed>
        {versions
          .map((version, at) => (
            <li key={version.id}>
              <Text size="sm" c="dimmed">
                {version.by !== null && version.at !== null ? t('line.version.by', { place: at + 1, by: version.by, when: format.instant(version.at) }) : t('line.version.first')}
              </Text>
              <VersionChanges before={versions[at - 1]} after={version} />
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  );
}
