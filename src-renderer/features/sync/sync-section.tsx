import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { getSectionTitle, type SyncSectionName } from './section-links.tsx';

/** The diagnostic has nothing to count. */
type Props = { children: ReactNode } & ({ name: Exclude<SyncSectionName, 'diagnostic'>; count: number } | { name: 'diagnostic'; count: null });

/** A part of the page: its heading with how much it holds, a word on it, and the list, or that there is nothing. */
export function SyncSection({ children, ...section }: Props) {
  const { name, count } = section;
  const t = useT();
  const { number } = useFormat();
  return (
    <Stack component="section" aria-labelledby={getSectionTitle(name)} gap="xs">
      <Group gap="xs">
        <Title order={2} id={getSectionTitle(name)} tabIndex={-1}>
          {t(`sync.section.${name}`)}
        </Title>
        {count !== null && (
          <Badge variant="default" size="lg">
            {number(count)}
          </Badge>
        )}
      </Group>
      <Text>{t(section.count === 0 ? `sync.empty.${section.name}` : `sync.about.${name}`)}</Text>
      {children}
    </Stack>
  );
}
