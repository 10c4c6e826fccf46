import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileOwner, RecordFile } from '../../../src-main/contract/desk/files.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { sendAttachment } from './send-attachment.ts';

/** A file that is being read into Bureau. */
export type Adding = { name: string; done: number; size: number };

/** The files of a record, and what a person does with them. Each act says what it did, or why it could not. */
export function useRecordFiles(owner: FileOwner, onUndo: (batch: string) => void) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const t = useT();
  const [adding, setAdding] = useState<Adding | null>(null);
  const { data: files } = useQuery(orpc.files.list.queryOptions({ input: owner }));

  const run = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      showProblem(error);
    } finally {
      void queries.invalidateQueries({ queryKey: orpc.files.key() });
      void queries.invalidateQueries({ queryKey: owner.entity === 'organisation' ? orpc.organisations.key() : orpc.offers.key() });
    }
  };
  return {
    files,
    adding,
    add: (chosen: readonly File[]) =>
      run(async () => {
        try {
          for (const file of chosen) {
            const { name, size } = file;
            const { batch } = await sendAttachment({ client, owner, file, onProgress: (done) => setAdding({ name, done, size }) });
            showDone(t('offers.files.done.added', { name }), { undo: () => onUndo(batch) });
          }
        } finally {
          setAdding(null);
        }
      }),
    open: ({ sha256, name }: RecordFile) =>
      run(async () => {
        const delivery = await client.files.open({ ...owner, sha256 });
        if (delivery.way === 'download') download(delivery.url, name);
        if (delivery.way !== 'cancelled') showDone(t('offers.files.done.opened', { name }));
      }),
    keep: ({ sha256 }: RecordFile, keep: boolean) =>
      run(async () => {
        await client.files.keep({ ...owner, sha256, keep });
      }),
    remove: ({ sha256, name }: RecordFile) =>
      run(async () => {
        const { batch } = await client.files.remove({ ...owner, sha256 });
        showDone(t('offers.files.done.removed', { name }), { undo: () => onUndo(batch) });
      }),
  };
}

function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
