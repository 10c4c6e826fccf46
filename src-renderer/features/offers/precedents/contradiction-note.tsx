import { Alert, Text } from '@mantine/core';
import { findContradicted } from '../../../../src-main/domain/precedents/weigh-precedents.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describePast, nameArticles } from './describe-precedents.ts';
import { usePrecedents } from './use-precedents.ts';

/** `kinds`: what may be decided of this offer, or what is being decided. */
type Props = { id: string; kinds: readonly ('accept' | 'refuse')[] };

/** Says which close decision this one would go against. Asks nothing, and holds nobody up. */
export function ContradictionNote({ id, kinds }: Props) {
  const t = useT();
  const format = useFormat();
  const precedents = usePrecedents(id)?.precedents ?? [];
  const against = kinds.flatMap((kind) => {
    const past = findContradicted(precedents, kind);
    return past === null ? [] : [{ kind, past }];
  });
  if (against.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" role="status" data-testid="contradiction">
      {against.map(({ kind, past }) => (
        <div key={kind}>
          <Text size="sm" inherit fw={600}>
            {t(`precedents.against.${kind}`, { title: past.title })}
          </Text>
          <Text size="sm" inherit>
            {describePast(past, t, format)}
          </Text>
          {past.cited.length > 0 && (
            <Text size="sm" inherit>
              {nameArticles([past], t, format)}
            </Text>
          )}
        </div>
      ))}
    </Alert>
  );
}
