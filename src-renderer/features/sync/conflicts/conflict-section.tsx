import { Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ConflictLine } from '../../../../src-main/contract/desk/sync.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { useStillHere } from '../../../app/shell/use-still-here.ts';
import { SyncSection } from '../sync-section.tsx';
import { useUndo } from '../use-undo.ts';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { ConflictCard } from './conflict-card.tsx';
import { ConflictTable } from './conflict-table.tsx';

const readItems = (page: ConflictLine[]) => page;
const getNext = getNextPlace<ConflictLine>(({ place }) => place);

/** What two people changed without knowing of each other, one after the other, for a person to settle. */
export function ConflictSection({ count, me }: { count: number; me: string }) {
  const t = useT();
  const { orpc } = useDesk();
  const navigate = useNavigate();
  const isHere = useStillHere('/sync');
  const undo = useUndo();
  const { showProblem, showDone } = useFeedback();
  const { conflict: wanted } = useSearch({ from: '/sync' });
  const lines = usePages(
    orpc.sync.conflictLines.infiniteOptions({ input: (after: number | null) => ({ state: 'open', after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const place = Math.max(0, lines.items.findIndex(({ id }) => id === wanted));
  const id = lines.items[place]?.id;
  const { data: conflict } = useQuery({ ...orpc.sync.conflict.queryOptions({ input: { id: id ?? '' } }), enabled: id !== undefined });
  const heading = useRef<HTMLHeadingElement>(null);
  /** Which card takes the focus when it is there: the one that a link led to, or that comes after a settled one. */
  const [focusOn, setFocusOn] = useState(wanted);
  const shown = conflict?.id === id && conflict?.state === 'open' ? conflict : undefined;
  const shownId = shown?.id;
  useEffect(() => {
    if (shownId === undefined || shownId !== focusOn) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [shownId, focusOn]);
  const open = (next: string | undefined) => {
    setFocusOn(next);
    if (isHere()) void navigate({ to: '/sync', search: next === undefined ? {} : { conflict: next }, replace: true });
  };
  const step = (by: number) => {
    const next = lines.items[Math.max(0, Math.min(lines.items.length - 1, place + by))];
    if (next && next.id !== id) open(next.id);
  };
  const resolve = useMutation(
    orpc.sync.resolveConflict.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }) => {
        showDone(t('sync.conflict.resolved'), { undo: () => void undo(batch) });
        open((lines.items[place + 1] ?? lines.items[place - 1])?.id);
      },
    }),
  );
  useCommands([
    { id: 'sync.nextConflict', label: 'sync.command.nextConflict', menu: null, keys: ['j'], enabled: lines.items.length > 1, run: () => step(1) },
    { id: 'sync.previousConflict', label: 'sync.command.previousConflict', menu: null, keys: ['k'], enabled: lines.items.length > 1, run: () => step(-1) },
  ]);
  return (
    <SyncSection name="conflicts" count={count}>
      {lines.items.length > 1 && <ConflictTable lines={lines.items} count={count} me={me} open={id} onOpen={open} onEnd={lines.onEnd} />}
      <Stack>
        {shown && (
          <ConflictCard
            key={shown.id}
            conflict={shown}
            me={me}
            heading={heading}
            onResolve={(settling) => resolve.mutate({ id: shown.id, ...settling })}
          />
        )}
      </Stack>
    </SyncSection>
  );
}
