import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useJobEvents } from '../../app/desk/desk-events.tsx';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { WorkingNote } from '../../ui/working-note.tsx';
import { describeWork } from './describe-work.ts';
import { countToApply } from './lot-heading.tsx';

/** What is being done to a lot, here or in another window, and how far it is. */
export function LotProgress({ lot, work, name }: { lot: ImportLot; work: NonNullable<ImportLot['work']>; name: string }) {
  const { client } = useDesk();
  const { showProblem } = useFeedback();
  const t = useT();
  const job = useJobEvents(lot.id);
  const total = job?.total ?? (work === 'applying' ? countToApply(lot) : lot.applied);
  const done = job?.done ?? (work === 'applying' ? lot.applied : 0);
  const { key, part, canStop } = describeWork(work, done, total);
  return (
    <WorkingNote
      title={t(`imports.${work}`, { name })}
      detail={t(key, { done, total })}
      part={part}
      {...(canStop && { onStop: () => void client.imports.cancel({ lot: lot.id }).catch(showProblem) })}
    />
  );
}
