import { Checkbox, Stack, Text } from '@mantine/core';
import type { GroupMember } from '../../../../src-main/contract/desk/near-offers.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeBlocking } from '../bulk/describe-evidence.ts';
import { describeReason } from './describe-reason.ts';
import classes from '../../../ui/near/near.module.css';

type Props = { members: readonly GroupMember[]; open: string; chosen: ReadonlySet<string>; canDecide: (member: GroupMember) => boolean; onToggle: (id: string) => void };

/** What the decision will touch: each offer of the grappe, ticked or not; one whose state does not allow it cannot be. */
export function GroupMembers({ members, open, chosen, canDecide, onToggle }: Props) {
  const t = useT();
  const format = useFormat();
  const describe = ({ id, placeLabel, state, receivedAt, isApart, differs, blocking }: GroupMember): string[] => [
    t(id === open ? 'near.group.isOpen' : isApart ? 'near.group.isApart' : 'near.group.member', {
      place: placeLabel ?? t('offers.noPlace'), state: t(`offers.state.${state}`), day: format.day(receivedAt),
    }),
    ...describeBlocking({ blocking }, t, format),
    ...(differs.length === 0 ? [] : [t('near.group.differs', { what: format.list(differs.map((reason) => describeReason(reason, t, format))) })]),
  ];
  return (
    <fieldset className={classes['members']}>
      <Text component="legend" size="sm" fw={500}>
        {t('near.group.members')}
      </Text>
      <Stack gap={6} mt={4}>
        {members.map((member) => (
          <Checkbox
            key={member.id}
            size="sm"
            label={member.title}
            description={describe(member).map((words) => (
              <span key={words} className={classes['evidence']}>
                {words}
              </span>
            ))}
            checked={chosen.has(member.id)}
            disabled={!canDecide(member)}
            onChange={() => onToggle(member.id)}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
