import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import type { ColumnLayoutModel } from './use-column-layout.ts';

type Words = { title: string; show: (name: string) => string; earlier: (name: string) => string; later: (name: string) => string; reset: string };

/** Which columns are shown and in what order. Everything in it is a button or a box: no dragging needed. */
export function ColumnChooser({ layout, words }: { layout: ColumnLayoutModel; words: Words }) {
  const { table, order, byId, move, reset } = layout;
  const shown = table.getVisibleLeafColumns().length;
  return (
    <Popover trapFocus returnFocus withinPortal position="bottom-end" shadow="md">
      <Popover.Target>
        <Button size="compact-xs" variant="subtle">
          {words.title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        <Stack gap={4}>
          {order.map((id, place) => {
            const column = table.getColumn(id);
            const name = byId.get(id)?.label;
            if (!column || name === undefined) return null;
            const visible = column.getIsVisible();
            return (
              <Group key={id} justify="space-between" wrap="nowrap" gap="md">
                <Checkbox
                  size="sm"
                  label={name}
                  aria-label={words.show(name)}
                  checked={visible}
                  disabled={visible && shown === 1}
                  onChange={(event) => column.toggleVisibility(event.currentTarget.checked)}
                />
                <Group gap={2} wrap="nowrap">
                  <ActionIcon size="sm" variant="subtle" disabled={place === 0} aria-label={words.earlier(name)} onClick={() => move(id, -1)}>
                    <span aria-hidden="true">↑</span>
                  </ActionIcon>
                  <ActionIcon size="sm" variant="subtle" disabled={place === order.length - 1} aria-label={words.later(name)} onClick={() => move(id, 1)}>
                    <span aria-hidden="true">↓</span>
                  </ActionIcon>
                </Group>
              </Group>
            );
          })}
          <Button size="compact-sm" variant="subtle" onClick={reset}>
            {words.reset}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
