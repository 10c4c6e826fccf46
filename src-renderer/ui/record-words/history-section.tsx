import { useRef } from 'react';
import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { type RecordAct, useRecordAct } from '../acts/use-record-act.ts';
import { TitledSection } from '../titled-section.tsx';
import { canRevertTo, type Revertable } from './can-revert.ts';
import { nameField } from './describe-value.ts';
import { RecordHistory } from './record-history.tsx';

type Props = { title: string; entries: readonly HistoryEntry[] | undefined };

/** The history of a record, under its title. */
export const HistorySection = ({ title, entries }: Props) => (
  <TitledSection title={title}>
    <RecordHistory entries={entries} />
  </TitledSection>
);

type RevertableProps = Props & {
  area: Parameters<typeof useRecordAct>[0];
  record: { title: string; fields: object };
  revertable: Revertable;
  /** Brings the field of a line back; null for who may not write the record. */
  onRevert: ((line: number) => ReturnType<Parameters<RecordAct>[0]>) | null;
};

/** The same; by who may write the record, each field can be brought back to what it was before any line. */
export function RevertableHistory({ title, entries, area, record, revertable, onRevert }: RevertableProps) {
  const t = useT();
  const act = useRecordAct(area, record.title);
  const section = useRef<HTMLDivElement>(null);
  if (onRevert === null) return <HistorySection title={title} entries={entries} />;
  const run = async ({ id, field }: HistoryEntry) => {
    // Its button goes away: who pressed it goes on where the new line stands.
    if (await act(() => onRevert(id), t('offers.done.revert', { title: record.title, field: nameField(field, t) }))) section.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={section} tabIndex={-1}>
      <TitledSection title={title}>
        <RecordHistory entries={entries} revert={{ can: (entry) => canRevertTo(entry, record.fields, revertable), run: (entry) => void run(entry) }} />
      </TitledSection>
    </div>
  );
}
