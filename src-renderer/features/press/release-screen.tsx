import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { RecordFiles } from '../../ui/files/record-files.tsx';
import page from '../../ui/record-page/record-page.module.css';
import { RecordHistory } from '../../ui/record-words/record-history.tsx';
import { splitParagraphs } from '../../ui/split-paragraphs.ts';
import { NearReleases } from './near-releases.tsx';
import { ReleaseFacts } from './release-facts.tsx';

const attach = { id: 'press.attach', menu: null } as const;

/** One release: its text, who sends it, what became of it, the releases near it, its history. */
export function ReleaseScreen() {
  const { id } = useParams({ from: '/press/$id' });
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const undo = useUndoBatch(() => void queries.invalidateQueries({ queryKey: orpc.press.key() }));
  const t = useT();
  const { data: release, isError } = useQuery(orpc.press.get.queryOptions({ input: { id } }));
  const { data: history } = useQuery(orpc.press.history.queryOptions({ input: { id } }));
  return (
    <Stack p="lg" gap="lg" className={page['page']}>
      <Anchor href="#/press" size="sm">
        {t('press.back')}
      </Anchor>
      {isError && <Title order={1}>{t('press.title')}</Title>}
      {isError && <Text>{t('press.gone')}</Text>}
      {!isError && release && (
        <>
          <Title order={1}>{release.fields.title}</Title>
          <div className={page['columns']}>
            <article lang="fr">
              {splitParagraphs(release.fields.body).map(({ text, at }) => (
                <p key={at} className={page['paragraph']}>
                  {text}
                </p>
              ))}
            </article>
            <Stack gap="lg">
              <ReleaseFacts release={release} />
              <NearReleases key={id} release={release} />
              <RecordFiles owner={{ entity: 'press', id }} onUndo={release.mayWrite ? (batch) => void undo(batch, t('sync.undone', { title: release.fields.title })) : null} command={attach} />
              <section aria-labelledby="press-history">
                <Title order={2} id="press-history">
                  {t('press.history')}
                </Title>
                <RecordHistory entries={history} />
              </section>
            </Stack>
          </div>
        </>
      )}
    </Stack>
  );
}
