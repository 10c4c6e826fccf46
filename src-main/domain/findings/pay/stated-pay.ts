/** A pay as an offer states it: euros by period. `months` is how many times a year a monthly pay is paid, or a yearly one shared. */
export type StatedPay = {
  min: number;
  max: number;
  period: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
  /** True gross, false net, null unsaid. */
  gross: boolean | null;
  months: number | null;
  /** A fixed part only: commissions or bonuses come on top. */
  isPartial: boolean;
  /** The place of the amounts in the sentence they were read from. */
  from: number;
  to: number;
};
