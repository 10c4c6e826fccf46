import { Button, Kbd, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './two-sides.module.css';

type SideShown = {
  id: string;
  /** Whose version it is. */
  label: string;
  value: ReactNode;
  isChosen: boolean;
  /** What chooses it, by a button and a key; null for who may not. */
  choose: { label: string; key: string; run: () => void } | null;
};

/** Versions of one thing, two or what came since as well, side by side, each with its key. `active`: the one that the keys are for. */
export function TwoSides({ legend, active, sides, children }: { legend: string; active: boolean; sides: readonly SideShown[]; children?: ReactNode }) {
  return (
    <fieldset className={classes['unit']} data-active={active || undefined} aria-current={active || undefined}>
      <Text component="legend" size="sm" fw={600} px={4}>
        {legend}
      </Text>
      {children}
      <div className={classes['sides']}>
        {sides.map(({ id, label, value, isChosen, choose }) => (
          <div key={id} className={classes['side']} data-chosen={isChosen || undefined}>
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            {value}
            {choose && (
              <Button
                className={classes['choose'] ?? ''}
                size="compact-md"
                variant={isChosen ? 'filled' : 'default'}
                aria-pressed={isChosen}
                rightSection={<Kbd size="xs" aria-hidden="true">{choose.key}</Kbd>}
                onClick={choose.run}
              >
                {choose.label}
              </Button>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
