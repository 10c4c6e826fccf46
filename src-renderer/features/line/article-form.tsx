import { Button, Group, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ArticleWords } from '../../../src-main/domain/line/article.ts';
import { isSameValue } from '../../../src-main/domain/record/merge-fields.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { ShownArticle } from '../../ui/line/use-line.ts';
import { useWriteArticle } from './use-write-article.ts';

const pick = ({ title, text, isInForce }: ArticleWords): ArticleWords => ({ title, text, isInForce });
const trim = ({ title, text, isInForce }: ArticleWords): ArticleWords => ({ title: title.trim(), text: text.trim(), isInForce });
const blank: ArticleWords = { title: '', text: '', isInForce: true };

/** The words of an article. What is written stays as it is while a version of someone else arrives; that is told. */
export function ArticleForm({ article, mayWrite }: { article: ShownArticle | null; mayWrite: boolean }) {
  const t = useT();
  const standing = article ? pick(article.current) : blank;
  const [draft, setDraft] = useState<ArticleWords>(standing);
  const [seen, setSeen] = useState(article?.current.id);
  const { write, isBusy } = useWriteArticle(article?.number ?? null);
  const change = (part: Partial<ArticleWords>) => setDraft((before) => ({ ...before, ...part }));
  const isChanged = !isSameValue(trim(draft), standing);
  if (!isChanged && seen !== article?.current.id) setSeen(article?.current.id);
  const hasArrived = seen !== article?.current.id;
  const isWhole = draft.title.trim() !== '' && draft.text.trim() !== '';
  const mayPublish = mayWrite && isChanged && isWhole && !isBusy;
  const publish = () => {
    if (mayPublish) write(trim(draft));
  };
  useCommands([{ id: 'line.publish', label: 'line.publish', menu: null, keys: ['mod+Enter'], enabled: mayPublish, run: publish }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="stretch">
        {!mayWrite && <Text>{t('line.notYours')}</Text>}
        <TextInput data-autofocus label={t('line.field.title')} maxLength={120} required readOnly={!mayWrite} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
        <Textarea
          label={t('line.field.text')} description={t('line.field.text.help')} autosize minRows={5} maxRows={16} maxLength={1500} required readOnly={!mayWrite}
          value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {article && (
          <Switch label={t('line.field.isInForce')} description={t('line.field.isInForce.help')} checked={draft.isInForce} disabled={!mayWrite} onChange={(event) => change({ isInForce: event.currentTarget.checked })} />
        )}
        {mayWrite && (
          <Group>
            <Button type="submit" disabled={!mayPublish}>
              {t('line.publish')}
            </Button>
            <Button type="button" variant="subtle" disabled={!isChanged} onClick={() => setDraft(standing)}>
              {t('line.reset')}
            </Button>
          </Group>
        )}
        <Text size="sm" c="dimmed" role="status">
          {hasArrived ? t('line.state.arrived') : isChanged ? t(isWhole ? 'line.state.changed' : 'line.state.unfinished') : t('line.state.same')}
        </Text>
      </Stack>
    </form>
  );
}
