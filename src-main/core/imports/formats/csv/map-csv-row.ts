import { foldText } from '../../../../domain/fold-text.ts';
import { contractTypes, type ContractType } from '../../../../domain/offer/contract-type.ts';
import { cutSnippet, type LineProblem } from '../../file-problem.ts';
import type { MappedOffer, MapRecord } from '../../mapped-offer.ts';
import { readMarkup } from '../../read-markup.ts';
import { readTerritoryOfInsee, readTerritoryOfPostcode, toTerritory } from '../../read-territory.ts';
import { readDay, toLine } from '../../read-values.ts';
import { isColumnField, type ColumnField } from './propose-columns.ts';

/** Makes the reading of a row, from which column fills which field. Only those fields are spoken of. */
export function makeCsvMapper(mapping: Record<string, string>): MapRecord {
  const columns = Object.entries(mapping).flatMap(([column, field]) => (isColumnField(field) ? [{ column, field }] : []));
  return (value) => {
    const row = value as Record<string, string>;
    const offer: MappedOffer = { content: {}, sourceName: 'CSV', reference: null, sourceUrl: null, datedOn: null, problems: [] };
    for (const { column, field } of columns) {
      const text = (row[column] ?? '').trim();
      if (field === 'reference' || field === 'sourceUrl') offer[field] = toLine(text);
      else if (field === 'sourceName') offer.sourceName = toLine(text) ?? 'CSV';
      else if (field === 'datedOn') offer.datedOn = readDay(text);
      else offer.content[field] = text === '' ? (field === 'employerAnonymous' ? false : null) : readCell(field, text, offer.problems);
    }
    if (offer.content.territory == null && ('postcode' in offer.content || 'inseeCode' in offer.content)) {
      const { postcode = null, inseeCode = null } = offer.content as Record<string, string | null>;
      offer.content.territory = readTerritoryOfInsee(inseeCode) ?? readTerritoryOfPostcode(postcode);
    }
    return offer;
  };
}

/** Reads a cell for its field; what cannot be read is noted and left empty. */
function readCell(field: ColumnField, text: string, problems: LineProblem[]): unknown {
  const read = readers[field];
  if (read === undefined) return multiline.has(field) ? readMarkup(field, text.replace(/\r\n?/g, '\n'), problems) : toLine(text);
  const value = read(text);
  if (value === null) problems.push({ field, code: 'invalid_value', value: cutSnippet(text) });
  return value;
}

const multiline = new Set<ColumnField>(['description', 'employerText', 'applyText']);
const readNumber = (text: string): number | null => {
  const number = Number(/-?\d+(?:[.,]\d+)?/.exec(text.replace(/[\s\u00a0\u202f]/g, ''))?.[0].replace(',', '.') ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
};
const readCents = (text: string): number | null => {
  const amount = readNumber(text);
  return amount === null ? null : Math.round(amount * 100);
};
const readers: Partial<Record<ColumnField, (text: string) => unknown>> = {
  contractType: readContractWord,
  contractMonths: readNumber,
  weeklyHours: readNumber,
  positions: readNumber,
  payMin: readCents,
  payMax: readCents,
  startsOn: readDay,
  endsOn: readDay,
  applyBy: readDay,
  territory: (text) => (/^[A-Z]{2}(-[0-9A-Z]{1,3})?$/.test(text) ? text : toTerritory(/^(\d{1,3}|2[AB])\b/i.exec(text)?.[0] ?? '')),
  remote: (text) => findWord(text, { none: /^(non|no|aucun|0)/, partial: /partiel|partial|hybrid|possible|^oui|^yes/, full: /complet|total|full|100/ }),
  payPeriod: (text) => findWord(text, { hour: /heure|hour|horaire/, day: /jour|day/, month: /mois|mensuel|month/, year: /^an\b|annee|annuel|year/, fixed: /forfait|fixe/ }),
  employerAnonymous: (text) => /^(oui|yes|1|true|vrai)/i.test(text),
};

function findWord<Value extends string>(text: string, words: Record<Value, RegExp>): Value | null {
  const folded = foldText(text);
  for (const [value, pattern] of Object.entries(words) as [Value, RegExp][]) if (pattern.test(folded)) return value;
  return null;
}

/** The kind of engagement behind a code or the words people use for it. */
export function readContractWord(text: string): ContractType | null {
  const code = contractTypes.find((type) => type === text.trim().toUpperCase());
  return code ?? findWord<ContractType>(text, {
    CDDI: /cddi|insertion/, APP: /apprenti/, PRO: /professionnalisation/, PEC: /\bpec\b|parcours emploi|cui/, SC: /service civique/,
    VSI: /vsi|solidarite internationale/, BENEV: /benevol|volunteer/, STAGE: /stage|intern(ship)?\b/, INT: /interim/, SAI: /saison/,
    FREE: /freelance|liberal|independant|contractor/, CDI: /cdi|indetermine|permanent/, CDD: /cdd|determinee|fixed.term|temporary/,
    OTHER: /autre|other/,
  });
}
