import { Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import near from '../../../ui/near/near.module.css';
import facts from '../offer-facts.module.css';
import { useOffersAddress } from '../use-offers-address.ts';
import { summarize } from './describe-precedents.ts';
import { PrecedentRow } from './precedent-row.tsx';
import { usePrecedents } from './use-precedents.ts';

type Props = { id: string; /** False while something is being decided. */ mayEnter: boolean };

/** The closest past decisions, in one line; under it, of each: what was decided, who, when, why, by which articles. */
export function Precedents({ id, mayEnter }: Props) {
  const t = useT();
  const format = useFormat();
  const found = usePrecedents(id);
  const box = useRef<HTMLDetailsElement>(null);
  const { change } = useOffersAddress();
  const all = found?.precedents ?? [];
  const enter = () => {
    if (!box.current) return;
    box.current.open = true;
    const first = box.current.querySelector<HTMLElement>('[data-precedent]');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  };
  useCommands([{ id: 'offers.precedents', label: 'precedents.command', menu: 'offer', keys: ['h'], enabled: mayEnter && all.length > 0, run: enter }]);
  return (
    <section aria-label={t('precedents.title')}>
      <Title order={3} className={facts['heading']}>
        {t('precedents.title')}
      </Title>
      {all.length === 0 ? (
        <Text size="sm" c="dimmed">
          {found === undefined ? t('near.searching') : t('precedents.none')}
        </Text>
      ) : (
        <details ref={box}>
          <summary>{summarize(all, t, format)}</summary>
          <ul className={near['list']}>
            {all.map((one) => (
              // A step back returns to the offer that one came from.
              <PrecedentRow key={one.id} precedent={one} onOpen={() => change({ id: one.id }, { replace: false })} />
            ))}
          </ul>
        </details>
      )}
      {found !== undefined && found.unread > 0 && (
        <Text size="sm" c="dimmed">
          {t('near.unread', { count: found.unread })}
        </Text>
      )}
    </section>
  );
}
