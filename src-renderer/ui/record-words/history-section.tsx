import { Title } from '@mantine/core';
import { useId } from 'react';
import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { RecordHistory } from './record-history.tsx';

/** The history of a record, under its title. */
export function HistorySection({ title, entries }: { title: string; entries: readonly HistoryEntry[] | undefined }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <RecordHistory entries={entries} />
    </section>
  );
}
