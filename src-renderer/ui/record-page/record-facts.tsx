import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TitledSection } from '../titled-section.tsx';
import page from './record-page.module.css';

type Props = {
  title: string;
  /** What became of the record, and what was written of it. */
  fate: string;
  letter: string | null | undefined;
  facts: readonly (readonly [label: string, value: ReactNode])[];
};

/** What is known of a record, each under its name; what is not known is left out. */
export function RecordFacts({ title, fate, letter, facts }: Props) {
  return (
    <TitledSection title={title}>
      <Text>{fate}</Text>
      {letter && (
        <Text size="sm" c="dimmed">
          {letter}
        </Text>
      )}
      <dl className={page['facts']}>
        {facts.flatMap(([label, value]) => (value ? [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>] : []))}
      </dl>
    </TitledSection>
  );
}
