import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { ShownTable } from '../../../src-main/contract/desk/rules.ts';
import { readDayInFrance } from '../../../src-main/domain/day-in-france.ts';
import { amountTables, type AmountTable, type DatedAmount } from '../../../src-main/domain/findings/reference/reference-tables.ts';
import { type AmountProblem, judgeAmount, mostAmountCents, type TeamAmount } from '../../../src-main/domain/findings/team-amount.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { readCents } from '../../ui/euros.ts';

type Props = { tables: readonly ShownTable[]; isBusy: boolean; onSave: (line: TeamAmount) => void };
type Draft = { table: AmountTable; from: string; amount: string };
type Problem = { field: 'from' | 'amount'; words: string };

/** A line that the team adds to a table. What cannot be meant is said at its field, before it leaves. */
export function AmountForm({ tables, isBusy, onSave }: Props) {
  const t = useT();
  const format = useFormat();
  const [draft, setDraft] = useState<Draft>({ table: 'smic', from: '', amount: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const describe = (found: AmountProblem): Problem =>
    'near' in found
      ? { field: 'amount', words: t(`amounts.problem.${found.code}`, { day: format.day(found.near.from), near: format.money(Math.round(found.near.amount * 100)) }) }
      : { field: 'from', words: t(`amounts.problem.${found.code}`) };
  const judge = (line: TeamAmount): Problem | null => {
    if (line.from === '') return { field: 'from', words: t('amounts.problem.from') };
    if (!(line.amountCents >= 1 && line.amountCents <= mostAmountCents)) return { field: 'amount', words: t('amounts.problem.amount') };
    const found = judgeAmount(listOthers(tables, line), line, readDayInFrance(new Date()));
    return found && describe(found);
  };
  const save = () => {
    const line = { table: draft.table, from: draft.from, amountCents: readCents(draft.amount) };
    const found = judge(line);
    setProblem(found);
    if (found) {
      form.current?.querySelector<HTMLElement>(`[name=${found.field}]`)?.focus();
      return;
    }
    onSave(line);
    setDraft({ ...draft, from: '', amount: '' });
  };
  useCommands([{ id: 'amounts.save', label: 'amounts.add', menu: null, keys: ['mod+Enter'], enabled: !isBusy, run: save }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) save();
  };
  const errorOf = (field: Problem['field']) => (problem?.field === field ? problem.words : null);
  const latest = tables.find(({ table }) => table === draft.table)?.lines[0];
  return (
    <form ref={form} onSubmit={submit} noValidate aria-labelledby="amount-form">
      <Stack gap="sm" align="stretch">
        <Title order={2} id="amount-form">
          {t('amounts.add')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('amounts.add.help')}
        </Text>
        <Group align="flex-start">
          <NativeSelect
            label={t('amounts.table')} value={draft.table} data={amountTables.map((value) => ({ value, label: t(`amounts.table.${value}`) }))}
            onChange={(event) => change({ table: amountTables.find((one) => one === event.currentTarget.value) ?? 'smic' })}
          />
          <TextInput type="date" name="from" label={t('amounts.from')} inputWrapperOrder={order} value={draft.from} error={errorOf('from')} onChange={(event) => change({ from: event.currentTarget.value })} />
          <TextInput
            name="amount" label={t('amounts.amount')} inputMode="decimal" rightSection="€" maxLength={12} inputWrapperOrder={order} value={draft.amount} error={errorOf('amount')}
            description={latest && t('amounts.amount.help', { example: format.money(latest.amountCents) })} onChange={(event) => change({ amount: event.currentTarget.value })}
          />
        </Group>
        <Button type="submit" disabled={isBusy} style={{ alignSelf: 'flex-start' }}>
          {t('amounts.save')}
        </Button>
      </Stack>
    </form>
  );
}

/** What helps stands under the control, so that controls side by side are at one height. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** The lines of its table that it is measured by: without the team's of its day, whose place it takes. */
function listOthers(tables: readonly ShownTable[], line: TeamAmount): DatedAmount[] {
  const { lines } = tables.find(({ table }) => table === line.table) ?? { lines: [] };
  return lines.flatMap(({ from, amountCents, bureauCents }) => {
    const cents = from === line.from ? bureauCents : amountCents;
    return cents === null ? [] : [{ from, amount: cents / 100 }];
  }).reverse();
}
