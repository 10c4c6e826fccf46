import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ApplyForm } from './apply-form.tsx';
import { LotFailure } from './lot-failure.tsx';
import { isHalfApplied, LotHeading } from './lot-heading.tsx';
import { LotLines } from './lot-lines.tsx';
import { LotProgress } from './lot-progress.tsx';

/** One file: its rehearsal, then its import, then what came of it. */
export function LotView({ id }: { id: string }) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const t = useT();
  const { data: lots } = useQuery(orpc.imports.lots.queryOptions());
  const [applying, setApplying] = useState<string | null>(null);
  const lot = lots?.find((lot) => lot.id === id);

  const apply = async (name: string) => {
    setApplying(name);
    try {
      await client.imports.apply({ lot: id, name });
      await queries.invalidateQueries({ queryKey: orpc.imports.key() });
    } catch (error) {
      showProblem(error);
    } finally {
      setApplying(null);
    }
  };
  if (lots && !lot) return <Text>{t('imports.notFound')}</Text>;
  if (!lot) return null;
  // From the click on, before core has said so.
  const work = lot.work ?? (applying === null ? null : 'applying');
  const heading = <LotHeading lot={lot} onApply={(name) => void apply(name)} />;
  const isToApply = work === null && lot.state === 'rehearsed' && !isHalfApplied(lot);
  return (
    <Stack>
      <Anchor href="#/imports" size="sm">
        {t('imports.back')}
      </Anchor>
      {work !== null && <LotProgress lot={lot} work={work} name={applying ?? (lot.name || lot.fileName)} />}
      {work === null && !isToApply && heading}
      {lot.failure && <LotFailure failure={lot.failure} usable={lot.state === 'rehearsed'} />}
      {isToApply && <ApplyForm lot={lot} heading={heading} onApply={(name) => void apply(name)} />}
      <LotLines key={lot.state} lot={lot} />
    </Stack>
  );
}
