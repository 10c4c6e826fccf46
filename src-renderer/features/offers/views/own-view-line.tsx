import { ActionIcon, Button, Group, Text } from '@mantine/core';
import type { SavedView } from '../../../../src-main/contract/desk/views.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { getOwnLine, type ViewActs } from './use-view-acts.ts';
import { type NextLine, ViewName } from './view-name.tsx';

type Props = { view: SavedView; mayShare: boolean; acts: ViewActs; next: NextLine; onShow: (view: SavedView) => void };

/** A private view. */
export function OwnViewLine({ view, mayShare, acts, next, onShow }: Props) {
  const t = useT();
  const { name } = view;
  return (
    <li>
      <Group gap={4} justify="space-between" wrap="nowrap">
        <ViewName name={name} line={getOwnLine(name)} next={next} onShow={() => onShow(view)} />
        <ActionIcon size="sm" variant="subtle" aria-label={t('offers.views.remove', { name })} onClick={() => acts.remove(name)}>
          <span aria-hidden="true">×</span>
        </ActionIcon>
      </Group>
      <Group gap="xs" px="xs">
        <Text size="xs" c="dimmed">
          {t('offers.views.private')}
        </Text>
        {mayShare && (
          <Button size="compact-xs" variant="default" aria-label={t('offers.views.share.of', { name })} onClick={() => acts.share(name)}>
            {t('offers.views.share')}
          </Button>
        )}
      </Group>
    </li>
  );
}
