import { AdminRefusal } from './ask-site.ts';

/** A number above 0 that the environment gives, or `otherwise`. */
export function readRate(name: string, otherwise: number): number {
  const rate = Number(process.env[name] ?? otherwise);
  if (!(rate > 0)) throw new AdminRefusal(`${name} is a number above 0.`);
  return rate;
}
