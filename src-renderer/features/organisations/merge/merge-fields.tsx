import { Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OrganisationDetail } from '../../../../src-main/contract/desk/organisations.ts';
import type { MergedField } from '../../../../src-main/domain/organisation/plan-merge.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeValue, nameField } from '../../../ui/record-words/describe-value.ts';
import { TwoSides } from '../../../ui/two-sides/two-sides.tsx';
import classes from '../organisations.module.css';

type Props = {
  stays: OrganisationDetail;
  goes: OrganisationDetail;
  fields: readonly MergedField[];
  /** Those of which the value of the one that goes is kept. */
  taken: readonly MergedField[];
  onChoose: (field: MergedField, take: boolean) => void;
};

/** A choice for each field in which the two differ: one key chooses and goes on to the next field. */
export function MergeFields({ stays, goes, fields, taken, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number) => setActive((place) => Math.max(0, Math.min(fields.length - 1, place + by)));
  useEffect(() => {
    // What it answers, a promise of late, is no way to clean up.
    list.current?.querySelectorAll('fieldset')[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const choose = (place: number, take: boolean) => {
    const field = fields[place];
    if (field === undefined) return;
    onChoose(field, take);
    setActive(Math.min(fields.length - 1, place + 1));
  };
  // `&` and `é`: the keys 1 and 2 of an AZERTY keyboard, without Shift.
  useCommands([
    { id: 'organisations.merge.keep', label: 'organisations.merge.command.keep', menu: null, keys: ['1', '&'], run: () => choose(active, false) },
    { id: 'organisations.merge.take', label: 'organisations.merge.command.take', menu: null, keys: ['2', 'é'], run: () => choose(active, true) },
    { id: 'organisations.merge.next', label: 'organisations.merge.command.next', menu: null, keys: ['ArrowDown'], run: () => move(1) },
    { id: 'organisations.merge.previous', label: 'organisations.merge.command.previous', menu: null, keys: ['ArrowUp'], run: () => move(-1) },
  ]);
  /** The history only says that it follows a group; here one chooses which. */
  const describe = (field: MergedField, { fields: known, group }: OrganisationDetail) => (field === 'verdictOf' && group ? group.name : describeValue(field, known[field], t, format));
  const sides = [
    { id: 'stays', key: '1', of: stays, take: false },
    { id: 'goes', key: '2', of: goes, take: true },
  ] as const;
  return (
    <Stack gap="sm" ref={list}>
      {fields.map((field, place) => (
        <TwoSides
          key={field}
          legend={nameField(field, t)}
          active={place === active}
          sides={sides.map(({ id, key, of, take }) => ({
            id,
            label: t(`organisations.merge.side.${id}`),
            value: <Text className={classes['words'] ?? ''}>{describe(field, of)}</Text>,
            isChosen: taken.includes(field) === take,
            choose: { label: t(`organisations.merge.choose.${id}`), key, run: () => choose(place, take) },
          }))}
        />
      ))}
    </Stack>
  );
}
