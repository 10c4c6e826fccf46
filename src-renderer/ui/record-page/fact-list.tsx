import type { ReactNode } from 'react';
import page from './record-page.module.css';

/** What is known of a record, each under its name; what is not known is left out. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={page['facts']}>
      {facts.flatMap(([label, value]) => (value ? [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>] : []))}
    </dl>
  );
}
