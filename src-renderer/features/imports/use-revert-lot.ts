import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Takes back all that a lot did, at once. `reverting` is the lot on which it is at work. */
export function useRevertLot() {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const t = useT();
  const [reverting, setReverting] = useState<string | null>(null);
  const revert = async ({ id, name, fileName }: ImportLot) => {
    setReverting(id);
    try {
      await client.imports.revert({ lot: id });
      showDone(t('imports.reverted', { name: name || fileName }));
      void queries.invalidateQueries({ queryKey: orpc.imports.key() });
    } catch (error) {
      showProblem(error);
    } finally {
      setReverting(null);
    }
  };
  return { revert, reverting };
}
