import { makeFinding } from '../make-finding.ts';
import type { FactRule } from '../rule.ts';
import { listLengths } from './internship.ts';

const mostMonths = 6;

/** L124-5: six months at most by host and by year of study. */
export const stageDuree: FactRule = {
  id: 'stage.duree',
  check({ offer }) {
    return listLengths(offer)
      .filter(({ months }) => months > mostMonths * 1.01)
      .map(({ months, field, start, end }) =>
        makeFinding({ id: 'stage.duree', level: 'bloquant', source: 'L124-5', field, start, end, values: { months: Math.round(months * 10) / 10 } }));
  },
};
