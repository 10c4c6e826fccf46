import { Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';

type DaysField<Name extends string> = { name: Name; label: string; help: string; days: number; least: number };
type Props<Name extends string> = { title: string; fields: readonly DaysField<Name>[]; /** What is said of a number that does not fit. */ wrong: string; saves: string; onSave: (days: Record<Name, number>) => void };

/** Some numbers of days, up to a year, saved together. */
export function DaysForm<Name extends string>({ title, fields, wrong, saves, onSave }: Props<Name>) {
  const [typed, setTyped] = useState(() => Object.fromEntries(fields.map(({ name, days }) => [name, String(days)])) as Record<Name, string>);
  const [shown, setShown] = useState(false);
  const fits = ({ name, least }: DaysField<Name>) => /^\d{1,3}$/.test(typed[name].trim()) && Number(typed[name]) <= 365 && Number(typed[name]) >= least;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.every(fits)) onSave(Object.fromEntries(fields.map(({ name }) => [name, Number(typed[name])])) as Record<Name, number>);
    else setShown(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
        <Title order={2}>{title}</Title>
        {fields.map((field) => (
          <TextInput
            key={field.name}
            w="100%"
            label={field.label}
            description={field.help}
            inputMode="numeric"
            value={typed[field.name]}
            error={shown && !fits(field) && wrong}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
        <Button type="submit" variant="default">
          {saves}
        </Button>
      </Stack>
    </form>
  );
}
