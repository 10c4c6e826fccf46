import { Button, Popover, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OfferQuery } from '../../../../src-main/contract/desk/offers.ts';
import type { SavedView } from '../../../../src-main/contract/desk/views.ts';
import { foldText } from '../../../../src-main/domain/fold-text.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { KeepView } from './keep-view.tsx';
import { OwnViewLine } from './own-view-line.tsx';
import { SharedViewLine } from './shared-view-line.tsx';
import { useViewActs } from './use-view-acts.ts';
import { ViewList } from './view-list.tsx';
import classes from './views.module.css';

type Props = { query: OfferQuery; layout: SavedView['layout']; /** The columns that there are. */ columns: readonly string[]; /** Shows a view. */ onShow: (view: SavedView) => void };

/** The views of the list, private and shared: words, filters, order and columns under a name. */
export function SavedViews({ query, layout, columns, onShow }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [taken, setTaken] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState<string | null>(null);
  const next = { line, onReached: () => setLine(null) };
  const { data: { own, shared, mayShare } = { own: [], shared: [], mayShare: false } } = useQuery(orpc.views.list.queryOptions());
  const acts = useViewActs({
    onTaken: setTaken,
    onMoved: (moved) => {
      setTaken('');
      setRenamed(null);
      setLine(moved);
      if (moved === null) field.current?.focus();
    },
  });
  useCommands([{ id: 'offers.views', label: 'offers.views.command', menu: 'view', keys: ['w'], run: () => setOpen(true) }]);
  const turn = (opened: boolean) => {
    setOpen(opened);
    setTaken('');
    setRenamed(null);
  };
  const show = (view: SavedView) => {
    onShow(view);
    turn(false);
  };
  const names = shared.map(({ name }) => foldText(name));
  return (
    <Popover
      opened={isOpen}
      onChange={turn}
      trapFocus
      // A name that is being written is left by Escape before the list is.
      closeOnEscape={renamed === null}
      returnFocus
      withinPortal
      position="bottom-end"
      shadow="md"
    >
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" onClick={() => turn(!isOpen)}>
          {t('offers.views')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('offers.views')}>
        <Stack gap={10} className={classes['panel']}>
          <ViewList id="own-views" title={t('offers.views.own')} none={t('offers.views.none')}>
            {own.map((view) => (
              <OwnViewLine key={view.name} view={view} mayShare={mayShare} acts={acts} next={next} onShow={show} />
            ))}
          </ViewList>
          <ViewList id="shared-views" title={t('offers.views.shared')} none={t('offers.views.noneShared')}>
            {shared.map((view) => (
              <SharedViewLine
                key={view.id}
                view={view}
                unread={[...view.unread, ...Object.keys({ ...view.layout.shown, ...Object.fromEntries(view.layout.order.map((id) => [id, true])) }).filter((id) => !columns.includes(id))]}
                isRenamed={view.id === renamed}
                isTwice={names.filter((name) => name === foldText(view.name)).length > 1}
                acts={acts}
                next={next}
                onShow={show}
                onRename={() => setRenamed(view.id)}
                onUpdate={() => acts.change(view, { query, layout })}
              />
            ))}
          </ViewList>
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {taken}
          </Text>
          <KeepView field={field} isSaving={acts.isSaving} onKeep={(name, onKept) => acts.save({ name, query, layout }, onKept)} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
