import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { makeSeedOffers } from './seed-offers.ts';

const real = new URL('../../../shared/data/jobs-francetravail/offres_api_v2.jsonl', import.meta.url);
const size = 60;
const towns = ['44 - NANTES', '44 - REZE', '44 - COUERON', '44 - BLAIN'];

const announced = z.looseObject({ id: z.string(), intitule: z.string(), description: z.string(), lieuTravail: z.looseObject({ libelle: z.string() }) });
type Announced = z.infer<typeof announced>;

/** The offers that came in one night, in France Travail's form: `text` is the file. */
export type MorningFile = {
  text: string;
  /** The department of most of the others, and how many they are. */
  department: string;
  there: number;
};

/** Sixty offers: real ones where they are laid beside the project, else made ones; four of them, "Valoriste volant", are a grappe made of the longest. */
export function makeMorningFile(): MorningFile {
  const offers = existsSync(real) ? pickReal() : makeOffers();
  const single = offers.slice(0, size - towns.length);
  const model = [...offers].sort((a, b) => b.description.length - a.description.length)[0] ?? single[0]!;
  const title = `Valoriste volant ${model.intitule}`.slice(0, 90);
  const grappe = towns.map((libelle, i) => ({
    ...model, id: `GRAPPE${i}`, intitule: title, entreprise: { nom: 'Les Ressourceries du fleuve' }, lieuTravail: { libelle },
  }));
  const counts = new Map<string, number>();
  for (const { lieuTravail } of single) {
    const department = /^(\d\d) - /.exec(lieuTravail.libelle)?.[1];
    if (department !== undefined && department !== '44') counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  const [department = '', there = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return { text: [...single, ...grappe].map((offer) => JSON.stringify(offer)).join('\n'), department, there };
}

/** Spread over the whole file, which is in the order of its searches. */
function pickReal(): Announced[] {
  const lines = readFileSync(real, 'utf8').split('\n').filter((line) => line !== '');
  const step = Math.floor(lines.length / size);
  return lines.filter((_, i) => i % step === 0).slice(0, size).map((line) => announced.parse(JSON.parse(line)));
}

const makeOffers = (): Announced[] =>
  makeSeedOffers(size, 11).map(({ fields: { title, description, employerName } }, i) => ({
    id: `MATIN${i}`, intitule: `${title} ${i}`, description, entreprise: { nom: employerName ?? 'Les Ateliers du fleuve' },
    typeContrat: 'CDI', lieuTravail: { libelle: i % 6 === 0 ? '35 - RENNES' : '49 - ANGERS' },
  }));
