import { Button, Group, Text } from '@mantine/core';
import type { SavedView, SharedView } from '../../../../src-main/contract/desk/views.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { RenameView } from './rename-view.tsx';
import { getSharedLine, type ViewActs } from './use-view-acts.ts';
import { type NextLine, ViewName } from './view-name.tsx';

type Props = {
  view: SharedView;
  /** What of it this version of Bureau does not know. */
  unread: string[];
  /** Another one has its name. */
  isTwice: boolean;
  /** Its name is being written anew. */
  isRenamed: boolean;
  acts: ViewActs;
  next: NextLine;
  onShow: (view: SavedView) => void;
  onRename: () => void;
  /** Takes what the list shows into this view. */
  onUpdate: () => void;
};

/** A view that the team shares: whose it is, and for who may, how it is changed. */
export function SharedViewLine({ view, unread, isRenamed, isTwice, acts, next, onShow, onRename, onUpdate }: Props) {
  const t = useT();
  const format = useFormat();
  const { name, by, isOwn, changedBy } = view;
  return (
    <li>
      {isRenamed ? (
        <RenameView name={name} onName={(next) => acts.change(view, { name: next })} onLeave={() => acts.goTo(getSharedLine(view.id))} />
      ) : (
        <ViewName name={name} line={getSharedLine(view.id)} next={next} onShow={() => onShow(view)} />
      )}
      <Text size="xs" c="dimmed" px="xs">
        {t('offers.views.sharedBy', { isOwn: isOwn ? 'yes' : 'no', by, isChanged: changedBy === by ? 'no' : 'yes', changedBy, when: format.instant(view.changedAt) })}
      </Text>
      {unread.length > 0 && (
        <Text size="xs" px="xs">
          {t('offers.views.unread', { parts: format.names(unread.map((part) => t('offers.views.unreadPart', { part }))) })}
        </Text>
      )}
      {isTwice && (
        <Text size="xs" px="xs">
          {t('offers.views.twice', { name })}
        </Text>
      )}
      {view.mayChange && (
        <Group gap="xs" px="xs">
          <Button size="compact-xs" variant="default" aria-label={t('offers.views.update.of', { name })} onClick={onUpdate}>
            {t('offers.views.update')}
          </Button>
          <Button size="compact-xs" variant="default" aria-label={t('offers.views.rename.of', { name })} onClick={onRename}>
            {t('offers.views.rename')}
          </Button>
          <Button size="compact-xs" variant="default" aria-label={t('offers.views.unshare.of', { name })} onClick={() => acts.unshare(view)}>
            {t('offers.views.unshare')}
          </Button>
        </Group>
      )}
    </li>
  );
}
