import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { readBase64 } from '../../ui/files/read-base64.ts';

const chunkSize = 1024 * 1024;

/** The way of a file of references to core: by pieces of 1 MiB, one at a time, stopped when the person leaves. */
export function useReferenceFlow() {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const [reading, setReading] = useState<{ file: File; sent: number } | null>(null);
  const stopper = useRef(new AbortController());
  useEffect(() => () => stopper.current.abort(), []);

  const send = async (file: File, { signal }: AbortController) => {
    const { id } = await client.references.begin({ fileName: file.name.slice(0, 300), size: file.size });
    for (let at = 0; at < file.size; at += chunkSize) {
      if (signal.aborted) return client.references.forget({ id });
      await client.references.chunk({ id, bytes: await readBase64(file.slice(at, at + chunkSize)) });
      setReading({ file, sent: Math.min(at + chunkSize, file.size) });
    }
    const { organisations, wrong } = await client.references.end({ id });
    return showDone(t('references.done', { name: file.name, organisations, wrong }));
  };
  const read = async (file: File) => {
    const stop = new AbortController();
    stopper.current = stop;
    setReading({ file, sent: 0 });
    try {
      await send(file, stop);
    } catch (error) {
      showProblem(error);
    } finally {
      setReading(null);
      void queries.invalidateQueries({ queryKey: orpc.references.key() });
      void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
    }
  };
  return { reading, read, stop: () => stopper.current.abort() };
}
