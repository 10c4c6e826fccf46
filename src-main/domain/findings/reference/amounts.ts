import { usualThresholds } from '../thresholds.ts';
import { type Amounts, nothingKnown, type ReferenceTables } from './reference-tables.ts';

/**
 * Sources: decrees on the SMIC and orders on the social security ceiling, as the Urssaf's open rules give them (npm
 * `modele-social`, whose version 11.1.0 of July 2026 has the last lines).
 */
export const amounts: Amounts = {
  smic: [
    { from: '2022-08-01', amount: 11.07 }, { from: '2023-01-01', amount: 11.27 }, { from: '2023-05-01', amount: 11.52 }, { from: '2024-01-01', amount: 11.65 },
    { from: '2024-11-01', amount: 11.88 }, { from: '2026-01-01', amount: 12.02 }, { from: '2026-06-01', amount: 12.31 },
  ],
  smicMayotte: [
    { from: '2022-08-01', amount: 8.35 }, { from: '2023-01-01', amount: 8.51 }, { from: '2023-05-01', amount: 8.7 }, { from: '2024-01-01', amount: 8.8 },
    { from: '2024-11-01', amount: 8.98 }, { from: '2026-01-01', amount: 9.33 }, { from: '2026-06-01', amount: 9.56 },
  ],
  internship: [
    { from: '2022-01-01', amount: 3.9 }, { from: '2023-01-01', amount: 4.05 }, { from: '2024-01-01', amount: 4.35 }, { from: '2026-01-01', amount: 4.5 },
  ],
  civic: [{ from: '2020-01-01', amount: 580.72 }, { from: '2024-01-01', amount: 619.83 }],
};

/** What is known without any other offer, nor a team. */
export const referenceTables: ReferenceTables = { ...amounts, thresholds: usualThresholds, ...nothingKnown };
