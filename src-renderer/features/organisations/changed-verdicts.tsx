import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import classes from './organisations.module.css';
import { readDayInFrance } from '../../../src-main/domain/day-in-france.ts';

/** The organisations whose verdict changed lately, or whose approval ends soon, with their published offers: nobody reads a thousand pages again to find them. */
export function ChangedVerdicts() {
  const t = useT();
  const format = useFormat();
  const say = useSayEss();
  const { orpc } = useDesk();
  const { data: changed = [] } = useQuery(orpc.organisations.changedVerdicts.queryOptions());
  if (changed.length === 0) return null;
  const ending = changed.filter(({ ends }) => ends !== null).length;
  return (
    <details className={classes['changed']}>
      <summary>{t('organisations.changed', { count: changed.filter(({ from }) => from !== null).length, ending, published: changed.filter(({ published }) => published > 0).length })}</summary>
      <ul className={classes['plain']}>
        {changed.map(({ id, name, from, code, reason, at, ends, published, offers }) => (
          <li key={id}>
            <Anchor inherit underline="always" href={`#/organisations/${id}`}>
              {name}
            </Anchor>
            {' · '}
            {from !== null && t('organisations.changed.one', { from, code, when: format.day(readDayInFrance(new Date(at))) })}{' '}
            {ends !== null && t('organisations.changed.ends', { day: format.day(ends) })}{' '}
            {reason !== null && (
              <Text span size="sm" c="dimmed">
                {say(reason)}
              </Text>
            )}
            {published > 0 && (
              <div>
                {t('organisations.changed.published', { count: published })}
                <ul>
                  {offers.map((offer) => (
                    <li key={offer.id}>
                      <Anchor inherit underline="always" href={`#/offers?id=${offer.id}`}>
                        {offer.title}
                      </Anchor>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
