import type { DeskClient } from './make-desk.ts';

/** Offers in the shape of France Travail's API, made up. `id` tells them apart. */
export function makeFranceTravailOffer(id: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    intitule: `Animateur / Animatrice nature ${id} (H/F)`,
    description: 'Vous animez des sorties pour les écoles.\nVous préparez le programme de l’été.',
    dateCreation: '2026-11-02T08:00:00.000Z',
    lieuTravail: { libelle: '44 - NANTES', latitude: 47.2, longitude: -1.55, codePostal: '44000', commune: '44109' },
    romeCode: 'G1202',
    entreprise: { nom: 'Les Herbes folles', description: 'Association d’éducation à l’environnement.', entrepriseAdaptee: false },
    typeContrat: 'CDD',
    typeContratLibelle: 'CDD - 6 Mois',
    natureContrat: 'Contrat travail',
    experienceLibelle: '1 An(s)',
    salaire: { libelle: 'Mensuel de 2000,00 Euros à 2500,50 Euros sur 12 mois', commentaire: 'Mutuelle' },
    dureeTravailLibelle: '35H Travail en journée',
    nombrePostes: 1,
    contact: { nom: 'Service du personnel', courriel: 'recrutement@herbes-folles.example' },
    origineOffre: { origine: '1', urlOrigine: `https://candidat.francetravail.example/offres/${id}` },
    ...over,
  };
}

export const listFranceTravailOffers = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, i) => makeFranceTravailOffer(`FT${String(i + 1).padStart(5, '0')}`));

export const toJsonLines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** A posting as sites publish it for search engines, made up. */
export const makeJobPosting = (id: string): Record<string, unknown> => ({
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: `Coordinatrice de ressourcerie ${id}`,
  description: '<p>Vous coordonnez l&rsquo;&eacute;quipe.</p><ul><li>planning</li><li>caisse</li></ul><script>alert(1)</script>',
  identifier: { '@type': 'PropertyValue', name: 'La Remise', value: id },
  datePosted: '2026-11-01',
  validThrough: '2026-12-15T00:00',
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  hiringOrganization: { '@type': 'Organization', name: 'La Remise', sameAs: 'https://remise.example' },
  jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Ajaccio', postalCode: '20090', addressCountry: 'FR' } },
  baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', minValue: 1900, maxValue: 2100.5, unitText: 'MONTH' } },
  url: `https://remise.example/emplois/${id}`,
});

const toBytes = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? Buffer.from(file) : file);

/** Sends a file as the window does: looked at, opened, read by pieces, ended. `pieces` sets the size of a piece. */
export async function rehearseFile(
  client: DeskClient,
  file: string | Uint8Array,
  options: { fileName?: string; piece?: number; mapping?: Record<string, string> } = {},
) {
  const bytes = toBytes(file);
  const base64 = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('base64');
  const { fileName = 'offres.txt', piece = 1_048_576 } = options;
  const seen = await client.imports.inspect({ fileName, head: base64(0, 65_536) });
  const mapping = options.mapping ?? Object.fromEntries(seen.columns.flatMap(({ name, field }) => (field === null ? [] : [[name, field]])));
  const lot = await client.imports.begin({ fileName, size: bytes.length, format: seen.format, encoding: seen.encoding, mapping, delimiter: seen.delimiter });
  for (let at = 0; at < bytes.length; at += piece) await client.imports.chunk({ lot: lot.id, bytes: base64(at, at + piece) });
  return client.imports.end({ lot: lot.id });
}
