import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NearRelease } from '../../../src-main/contract/desk/near-releases.ts';
import type { PressDetail } from '../../../src-main/contract/desk/press.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useRecordAct } from '../../ui/acts/use-record-act.ts';
import { NearItem } from '../../ui/near/near-item.tsx';
import { NearReasons } from '../../ui/near/near-reasons.tsx';
import { NearSection } from '../../ui/near/near-section.tsx';
import { useUntilRead } from '../../ui/near/use-until-read.ts';
import classes from '../../ui/near/near.module.css';
import { describeFate } from './describe-fate.ts';
import { describeReleaseReason } from './describe-release-reason.ts';

/** The releases that may be the same as the open one, or of its series, why, and what became of them. */
export function NearReleases({ release: { id, fields, mayWrite } }: { release: PressDetail }) {
  const t = useT();
  const { orpc, client } = useDesk();
  const { data: found } = useQuery({ ...orpc.press.near.queryOptions({ input: { id } }), ...useUntilRead() });
  const act = useRecordAct('press', fields.title);
  const tellApart = ({ id: other, title, apart }: NearRelease) =>
    void act(() => client.press.tellApart({ id, other, apart: apart === null }), t(apart === null ? 'near.apart.done' : 'press.near.again', { title }));
  return (
    <NearSection
      title={t('press.near')}
      command={{ id: 'press.near', label: 'press.near.command', keys: ['d'] }}
      found={found}
      words={{
        count: (count) => t('press.near.count', { count }),
        apart: (count) => t('press.near.apart', { count }),
        unread: (count) => t('press.near.unread', { count }),
        most: (shown) => t('press.near.most', { shown }),
      }}
      renderOne={(one) => (
        <NearItem
          key={one.id} title={one.title} score={one.score} verdict={t(`press.near.verdict.${one.verdict}`)} apart={one.apart}
          onTellApart={mayWrite ? () => tellApart(one) : null}
          link={
            <Anchor size="sm" className={classes['title']} underline="always" href={`#/press/${one.id}`}>
              {one.title}
            </Anchor>
          }
        >
          <Facts near={one} />
        </NearItem>
      )}
    />
  );
}

/** Whose it is, what became of it, and why it is near. */
function Facts({ near }: { near: NearRelease }) {
  const t = useT();
  const format = useFormat();
  const { title, organisationName, receivedAt, score, reasons } = near;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('press.near.about', { issuer: organisationName ?? t('press.noIssuer'), day: format.day(receivedAt) })}
      </Text>
      <Text size="sm">{describeFate(near, t, format)}</Text>
      <NearReasons title={title} score={score} reasons={reasons} describe={(reason) => describeReleaseReason(reason, t, format)} />
    </>
  );
}
