import { Anchor, Group } from '@mantine/core';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

export const syncSections = ['conflicts', 'review', 'proposals', 'outbox', 'departures', 'arrivals', 'settled', 'diagnostic'] as const;
export type SyncSectionName = (typeof syncSections)[number];

/** The id of a section's heading. */
export const getSectionTitle = (name: SyncSectionName): string => `sync-${name}`;

/** Goes to the sections of a long page, each with how much it holds. */
export function SectionLinks({ counts }: { counts: Partial<Record<SyncSectionName, number>> }) {
  const t = useT();
  const { number } = useFormat();
  const go = (name: SyncSectionName) => {
    const title = document.getElementById(getSectionTitle(name));
    title?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  };
  return (
    <Group component="nav" gap="xs" aria-label={t('sync.sections')}>
      {syncSections.map((name) => {
        const count = counts[name];
        return (
          <Anchor key={name} component="button" type="button" size="sm" underline="always" onClick={() => go(name)}>
            {count === undefined ? t(`sync.section.${name}`) : t('sync.sectionCount', { name: t(`sync.section.${name}`), count: number(count) })}
          </Anchor>
        );
      })}
    </Group>
  );
}
