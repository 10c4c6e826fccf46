import { Text, Title } from '@mantine/core';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import classes from './organisations.module.css';
import { readDayInFrance } from '../../../src-main/domain/day-in-france.ts';

/** What the sources said before, where it changed: a new file, an approval that ended. */
export function VerdictTrail({ trail }: Pick<OrganisationDetail, 'trail'>) {
  const t = useT();
  const format = useFormat();
  const say = useSayEss();
  if (trail.length < 2) return null;
  return (
    <>
      <Title order={3}>{t('organisations.trail')}</Title>
      <ul className={classes['plain']}>
        {trail.map(({ code, reason, at, ends }, place) => (
          <li key={at}>
            {t('organisations.trail.step', { when: format.day(readDayInFrance(new Date(at))), code })}{' '}
            {place === 0 && ends !== null && t('organisations.changed.ends', { day: format.day(ends) })}{' '}
            {reason !== null && (
              <Text span size="sm" c="dimmed">
                {say(reason)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
