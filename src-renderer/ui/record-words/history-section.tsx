import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { TitledSection } from '../titled-section.tsx';
import { RecordHistory } from './record-history.tsx';

/** The history of a record, under its title. */
export const HistorySection = ({ title, entries }: { title: string; entries: readonly HistoryEntry[] | undefined }) => (
  <TitledSection title={title}>
    <RecordHistory entries={entries} />
  </TitledSection>
);
