import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { type ShownArticle, useLine } from '../../ui/line/use-line.ts';
import classes from './line.module.css';

/** The editorial line, to read; each article leads to its form and its versions. */
export function LineScreen() {
  const t = useT();
  const line = useLine();
  const navigate = useNavigate();
  const mayWrite = line?.mayWrite ?? false;
  const add = () => void navigate({ to: '/settings/line/$number', params: { number: 'new' } });
  useCommands([{ id: 'line.add', label: 'line.add', menu: null, keys: ['n'], enabled: mayWrite, run: add }]);
  return (
    <Stack p="lg" gap="md" maw="48rem">
      <Anchor href="#/settings" size="sm">
        {t('rules.toSettings')}
      </Anchor>
      <Title order={1}>{t('line.title')}</Title>
      <Text>{t('line.about')}</Text>
      {line && !mayWrite && <Text>{t('line.notYours')}</Text>}
      {mayWrite && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={add}>
          {t('line.add')}
        </Button>
      )}
      <ol className={classes['articles']} aria-label={t('line.title')}>
        {line?.articles.map((article) => (
          <ArticleLine key={article.number} article={article} mayWrite={mayWrite} />
        ))}
      </ol>
    </Stack>
  );
}

function ArticleLine({ article: { number, versions, current }, mayWrite }: { article: ShownArticle; mayWrite: boolean }) {
  const t = useT();
  const format = useFormat();
  const { by, at, isInForce, title, text } = current;
  return (
    <li>
      <Title order={2} size="h4">
        {t('line.article.named', { number, title })}
      </Title>
      {!isInForce && <Text fw={600}>{t('line.repealed')}</Text>}
      <Text className={classes['text']}>{text}</Text>
      <Text size="sm" c="dimmed">
        {by !== null && at !== null ? t('line.written', { by, when: format.instant(at), count: versions.length }) : t('line.asShipped')}
      </Text>
      <Anchor size="sm" underline="always" href={`#/settings/line/${number}`}>
        {t(mayWrite ? 'line.open' : 'line.openVersions', { number })}
      </Anchor>
    </li>
  );
}
