import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ReviewEntry } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { isMessageKey } from '../../../app/i18n/messages.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { RecordLink } from '../record-link.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { SyncSection } from '../sync-section.tsx';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { describeFields } from './describe-fields.ts';
import { ReviewActions } from './review-actions.tsx';

/** Why an attached file was refused; null for what is wrong with another field. */
function nameFileProblem(problem: string, t: Translate): string | null {
  const key = `sync.fileProblem.${problem}`;
  return isMessageKey(key) ? t(key) : null;
}

const readItems = (page: ReviewEntry[]) => page;
const getNext = getNextPlace<ReviewEntry>(({ line }) => line);

/** "À revoir": what the site refused, why, and what to do. Nothing of it is lost. */
export function ReviewSection({ count }: { count: number }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const lines = usePages(
    orpc.sync.review.infiniteOptions({ input: (after: number | null) => ({ after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const columns = useMemo((): TableColumn<ReviewEntry>[] => {
    const describeReason = ({ code, problems }: ReviewEntry) => {
      const reason = `sync.reason.${code}`;
      return (
        <>
          {t(isMessageKey(reason) ? reason : 'sync.reason.other')}
          {problems.length > 0 && <Text inherit c="dimmed">{format.list(problems.map(({ field, problem }) => nameFileProblem(problem, t) ?? nameField(field, t)))}</Text>}
        </>
      );
    };
    return [
      { label: t('sync.column.record'), width: 'minmax(0, 1.4fr)', render: (line) => <RecordLink {...line} /> },
      { label: t('sync.column.fields'), width: 'minmax(0, 1fr)', render: (line) => describeFields(line, t, format) },
      { label: t('sync.column.why'), width: 'minmax(0, 2fr)', render: describeReason },
      { label: t('sync.column.actions'), width: 'minmax(0, 1.4fr)', render: (line) => <ReviewActions line={line} /> },
    ];
  }, [t, format]);
  return (
    <SyncSection name="review" count={count}>
      {lines.items.length > 0 && <WindowedTable titleId={getSectionTitle('review')} columns={columns} items={lines.items} count={count} keyOf={({ line }) => line} onEnd={lines.onEnd} />}
    </SyncSection>
  );
}
