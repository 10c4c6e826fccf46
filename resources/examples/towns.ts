/** A town of the examples. `at`: with its preposition. */
export type Town = { name: string; at: string; postcode: string | null; insee: string | null; territory: string };

const list: [name: string, at: string, postcode: string | null, insee: string | null, territory: string][] = [
  ['Nantes', 'à Nantes', '44000', '44109', 'FR-44'],
  ['Rezé', 'à Rezé', '44400', '44143', 'FR-44'],
  ['Saint-Herblain', 'à Saint-Herblain', '44800', '44162', 'FR-44'],
  ['Saint-Nazaire', 'à Saint-Nazaire', '44600', '44184', 'FR-44'],
  ['Châteaubriant', 'à Châteaubriant', '44110', '44036', 'FR-44'],
  ['Ancenis-Saint-Géréon', 'à Ancenis-Saint-Géréon', '44150', '44003', 'FR-44'],
  ['Vertou', 'à Vertou', '44120', '44215', 'FR-44'],
  ['Orvault', 'à Orvault', '44700', '44114', 'FR-44'],
  ['Pornic', 'à Pornic', '44210', '44131', 'FR-44'],
  ['Clisson', 'à Clisson', '44190', '44043', 'FR-44'],
  ['Blain', 'à Blain', '44130', '44015', 'FR-44'],
  ['Couëron', 'à Couëron', '44220', '44047', 'FR-44'],
  ['Guérande', 'à Guérande', '44350', '44069', 'FR-44'],
  ['Savenay', 'à Savenay', '44260', '44195', 'FR-44'],
  ['Angers', 'à Angers', '49000', '49007', 'FR-49'],
  ['Cholet', 'à Cholet', '49300', '49099', 'FR-49'],
  ['Saumur', 'à Saumur', '49400', '49328', 'FR-49'],
  ['Rennes', 'à Rennes', '35000', '35238', 'FR-35'],
  ['Redon', 'à Redon', '35600', '35236', 'FR-35'],
  ['Vannes', 'à Vannes', '56000', '56260', 'FR-56'],
  ['Lorient', 'à Lorient', '56100', '56121', 'FR-56'],
  ['La Roche-sur-Yon', 'à La Roche-sur-Yon', '85000', '85191', 'FR-85'],
  ['Les Sables-d\'Olonne', 'aux Sables-d\'Olonne', '85100', '85194', 'FR-85'],
  ['Laval', 'à Laval', '53000', '53130', 'FR-53'],
  ['Le Mans', 'au Mans', '72000', '72181', 'FR-72'],
  ['Toulouse', 'à Toulouse', '31000', '31555', 'FR-31'],
  ['Montpellier', 'à Montpellier', '34000', '34172', 'FR-34'],
  ['Albi', 'à Albi', '81000', '81004', 'FR-81'],
  ['Rodez', 'à Rodez', '12000', '12202', 'FR-12'],
  ['Auch', 'à Auch', '32000', '32013', 'FR-32'],
  ['Saint-Denis', 'à Saint-Denis de La Réunion', '97400', '97411', 'FR-974'],
  ['Saint-Pierre', 'à Saint-Pierre de La Réunion', '97410', '97416', 'FR-974'],
  ['Namur', 'à Namur', '5000', null, 'BE'],
  ['Liège', 'à Liège', '4000', null, 'BE'],
  ['Tunis', 'à Tunis', '1002', null, 'TN'],
];

/** The town of that name; throws if the examples have none. */
export function getTown(name: string): Town {
  const found = list.find(([known]) => known === name);
  if (!found) throw new Error(`no town ${name} in the examples`);
  const [, at, postcode, insee, territory] = found;
  return { name, at, postcode, insee, territory };
}
