import { useNavigate } from '@tanstack/react-router';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ColumnMapping, ImportFormat, ImportLot } from '../../../src-main/contract/desk/imports.ts';
import type { DeskContract } from '../../../src-main/contract/desk.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useAttemptProblem } from '../../app/feedback/use-attempt-problem.ts';
import { useStillUnder } from '../../app/shell/use-still-here.ts';
import { readBase64 } from '../../ui/files/read-base64.ts';
import { sendFile } from './send-file.ts';

export type Inspection = InferContractRouterOutputs<DeskContract>['imports']['inspect'];
export type ImportStage =
  | { name: 'idle' }
  | { name: 'inspecting'; file: File }
  | { name: 'setup'; file: File; inspection: Inspection }
  | { name: 'reading'; file: File; sent: number; lot: ImportLot | null };

const headSize = 64 * 1024;

/** The way of a file until its rehearsal stands: looked at, set up, read. The lot's own page takes over from there. */
export function useImportFlow() {
  const { client } = useDesk();
  const problem = useAttemptProblem();
  const navigate = useNavigate();
  const isHere = useStillUnder('/imports');
  const [stage, setStage] = useState<ImportStage>({ name: 'idle' });
  const stopper = useRef(new AbortController());
  // Leaving the screen in the middle of a reading stops it: half a rehearsal serves nobody.
  useEffect(() => () => stopper.current.abort(), []);

  const choose = useCallback(
    async (file: File) => {
      setStage({ name: 'inspecting', file });
      problem.begin();
      try {
        const inspection = await client.imports.inspect({ fileName: file.name.slice(0, 300), head: await readBase64(file.slice(0, headSize)) });
        setStage({ name: 'setup', file, inspection });
      } catch (error) {
        problem.fail(error);
        setStage({ name: 'idle' });
      }
    },
    [client, problem],
  );

  const rehearse = async (file: File, inspection: Inspection, format: ImportFormat, mapping: ColumnMapping) => {
    const stop = new AbortController();
    stopper.current = stop;
    setStage({ name: 'reading', file, sent: 0, lot: null });
    try {
      const { encoding, delimiter } = inspection;
      const begun = await client.imports.begin({ fileName: file.name.slice(0, 300), size: file.size, format, encoding, mapping, delimiter });
      const onProgress = (sent: number, lot: ImportLot) => setStage({ name: 'reading', file, sent, lot });
      const lot = await sendFile({ client, file, lot: begun.id, signal: stop.signal, onProgress });
      setStage({ name: 'idle' });
      if (lot && isHere()) await navigate({ to: '/imports/$lot', params: { lot: lot.id } });
    } catch (error) {
      problem.fail(error);
      setStage({ name: 'idle' });
    }
  };
  return {
    stage,
    choose,
    rehearse,
    stop: () => stopper.current.abort(),
    leave: () => setStage({ name: 'idle' }),
  };
}
export type ImportFlow = ReturnType<typeof useImportFlow>;
