import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PressFields } from '../../../src-main/domain/press/press-release.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { RecordFiles } from '../../ui/files/record-files.tsx';
import { PlainText } from '../../ui/record-page/plain-text.tsx';
import { RecordPage } from '../../ui/record-page/record-page.tsx';
import { RevertableHistory } from '../../ui/record-words/history-section.tsx';
import { NearReleases } from './near-releases.tsx';
import { ReleaseFacts } from './release-facts.tsx';

const revertable = {
  fields: ['title', 'body', 'agency', 'organisationName', 'contactName', 'contactEmail', 'sourceUrl', 'embargoUntil', 'note'] satisfies (keyof PressFields)[],
  needed: ['title', 'body'],
};
const attach = { id: 'press.attach', menu: null } as const;

/** One release: its text, who sends it, what became of it, the releases near it, its history. */
export function ReleaseScreen() {
  const { id } = useParams({ from: '/press/$id' });
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const undo = useUndoBatch(() => void queries.invalidateQueries({ queryKey: orpc.press.key() }));
  const t = useT();
  const { data: release, isError } = useQuery(orpc.press.get.queryOptions({ input: { id } }));
  const { data: history } = useQuery(orpc.press.history.queryOptions({ input: { id } }));
  return (
    <RecordPage
      list={{ href: '#/press', back: t('press.back'), title: t('press.title') }}
      gone={t('press.gone')}
      isGone={isError}
      title={release?.fields.title}
      main={
        release && (
          <article lang="fr">
            <PlainText text={release.fields.body} />
          </article>
        )
      }
      beside={
        release && (
          <>
            <ReleaseFacts release={release} />
            <NearReleases key={id} release={release} />
            <RecordFiles owner={{ entity: 'press', id }} onUndo={release.mayWrite ? (batch) => void undo(batch, t('sync.undone', { title: release.fields.title })) : null} command={attach} />
            <RevertableHistory
              title={t('press.history')} entries={history} area="press" record={{ title: release.fields.title, fields: release.fields }} revertable={revertable}
              onRevert={release.mayWrite ? (line) => client.press.revert({ id, line }) : null}
            />
          </>
        )
      }
    />
  );
}
