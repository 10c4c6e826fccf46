import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The fields that matter of a company, as the directory of companies gives them among many others. */
export const makeCompany = (siren: string, name: string, more: { nature?: string; ess?: boolean; rna?: string | null; kind?: string[]; closed?: boolean } = {}) => ({
  siren,
  nom_complet: name,
  nom_raison_sociale: name,
  sigle: null,
  nombre_etablissements: 1,
  nombre_etablissements_ouverts: 1,
  siege: { siret: `${siren}${siretEnd(siren)}`, adresse: '3 RUE DES TILLEULS 44000 NANTES', code_postal: '44000', commune: '44109', libelle_commune: 'NANTES', latitude: '47.2', est_siege: true, etat_administratif: 'A' },
  activite_principale: '88.99B',
  date_creation: '2009-01-01',
  date_fermeture: more.closed ? '2025-02-01' : null,
  date_mise_a_jour: '2026-11-16T08:34:38',
  etat_administratif: more.closed ? 'C' : 'A',
  nature_juridique: more.nature ?? '9220',
  statut_diffusion: 'O',
  complements: { est_association: true, est_ess: more.ess ?? true, est_siae: false, type_siae: more.kind ?? null, identifiant_association: more.rna ?? null, collectivite_territoriale: null },
});

/** The last digit makes the sum of Luhn a multiple of ten. */
function siretEnd(siren: string): string {
  const sum = (digits: string) => Array.from(digits).reverse().reduce((total, digit, at) => total + (at % 2 === 0 ? Number(digit) : Math.floor((Number(digit) * 2) / 10) + ((Number(digit) * 2) % 10)), 0);
  const last = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => sum(`${siren}0001${digit}`) % 10 === 0);
  return `0001${last}`;
}

export type Company = ReturnType<typeof makeCompany>;
type Answer = (response: ServerResponse, asked: URLSearchParams) => void;
export type DirectoryServer = { url: string; asked: string[]; headers: string[][]; answer: (how: Answer) => void; stop: () => Promise<void> };

export const sendJson = (response: ServerResponse, status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** A server on this machine that answers `/search` as the directory of companies does: by SIREN, or by the words of a name. */
export async function startDirectory(companies: readonly Company[]): Promise<DirectoryServer> {
  const asked: string[] = [];
  const headers: string[][] = [];
  let how: Answer = (response, query) => {
    const words = (query.get('q') ?? '').toLowerCase();
    const found = companies.filter(({ siren, nom_complet }) => siren === words || words.split(' ').every((word) => nom_complet.toLowerCase().includes(word)));
    const size = Number(query.get('per_page') ?? 10);
    sendJson(response, 200, { results: found.slice(0, size), total_results: found.length, page: 1, per_page: size, total_pages: Math.ceil(found.length / size) });
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(searchParams.get('q') ?? '');
    headers.push(Object.keys(request.headers).sort());
    if (pathname === '/search') how(response, searchParams);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    headers,
    answer: (next) => {
      how = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
