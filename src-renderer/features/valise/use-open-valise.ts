import { useState } from 'react';
import type { ValiseResult, ValiseSummary } from '../../../src-main/contract/desk/valise.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useAttemptProblem } from '../../app/feedback/use-attempt-problem.ts';
import { readBase64 } from '../../ui/files/read-base64.ts';

const pieceSize = 1024 * 1024;

/** Where the opening of a file is. `reading`: it is on its way to core. `closed`: its label is read, its words are asked. */
export type OpenStage =
  | { name: 'none' }
  | { name: 'reading'; part: number }
  | { name: 'closed'; id: string; fileName: string; at: string; expires: string }
  | { name: 'opened'; id: string; summary: ValiseSummary }
  | { name: 'taken'; result: ValiseResult; by: string };

/** A file is chosen, its words are given, what it holds is shown, and it is taken; at each step it can be left alone. */
export function useOpenValise() {
  const { client } = useDesk();
  const problem = useAttemptProblem();
  const [stage, setStage] = useState<OpenStage>({ name: 'none' });
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    problem.begin();
    try {
      await work();
    } catch (error) {
      problem.fail(error);
    } finally {
      setBusy(false);
    }
  };
  const forget = async (id: string) => {
    await client.valise.discard({ id });
    setStage({ name: 'none' });
  };
  return {
    stage,
    busy,
    choose: (file: File) =>
      attempt(async () => {
        const { id } = await client.valise.begin({ size: Math.max(1, file.size) });
        try {
          for (let at = 0; at < file.size; at += pieceSize) {
            setStage({ name: 'reading', part: at / file.size });
            await client.valise.chunk({ id, bytes: await readBase64(file.slice(at, at + pieceSize)) });
          }
          const { at, expires } = await client.valise.look({ id });
          setStage({ name: 'closed', id, fileName: file.name, at, expires });
        } catch (error) {
          await forget(id);
          throw error;
        }
      }),
    open: (id: string, passphrase: string) =>
      attempt(async () => setStage({ name: 'opened', id, summary: await client.valise.open({ id, passphrase }) })),
    take: (id: string, code: string | null, by: string) =>
      attempt(async () => setStage({ name: 'taken', result: await client.valise.take({ id, code }), by })),
    leave: (id: string) => attempt(() => forget(id)),
  };
}
