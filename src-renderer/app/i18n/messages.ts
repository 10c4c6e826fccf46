import amounts from '../../../resources/messages/fr/amounts.json';
import app from '../../../resources/messages/fr/app.json';
import bulk from '../../../resources/messages/fr/bulk.json';
import commands from '../../../resources/messages/fr/commands.json';
import comments from '../../../resources/messages/fr/comments.json';
import ess from '../../../resources/messages/fr/ess.json';
import findings from '../../../resources/messages/fr/findings.json';
import help from '../../../resources/messages/fr/help.json';
import imports from '../../../resources/messages/fr/imports.json';
import letters from '../../../resources/messages/fr/letters.json';
import line from '../../../resources/messages/fr/line.json';
import looks from '../../../resources/messages/fr/looks.json';
import near from '../../../resources/messages/fr/near.json';
import offers from '../../../resources/messages/fr/offers.json';
import organisations from '../../../resources/messages/fr/organisations.json';
import outcomes from '../../../resources/messages/fr/outcomes.json';
import people from '../../../resources/messages/fr/people.json';
import precedents from '../../../resources/messages/fr/precedents.json';
import press from '../../../resources/messages/fr/press.json';
import problems from '../../../resources/messages/fr/problems.json';
import references from '../../../resources/messages/fr/references.json';
import rules from '../../../resources/messages/fr/rules.json';
import search from '../../../resources/messages/fr/search.json';
import settings from '../../../resources/messages/fr/settings.json';
import sync from '../../../resources/messages/fr/sync.json';
import templates from '../../../resources/messages/fr/templates.json';
import valise from '../../../resources/messages/fr/valise.json';
import welcome from '../../../resources/messages/fr/welcome.json';

/** All French messages. French is the language of the team, so it is in the first file that the window loads. */
export const french = { ...amounts, ...app, ...bulk, ...commands, ...comments, ...ess, ...findings, ...help, ...imports, ...letters, ...line, ...looks, ...near, ...offers, ...organisations, ...outcomes, ...people, ...precedents, ...press, ...problems, ...references, ...rules, ...search, ...settings, ...sync, ...templates, ...valise, ...welcome };

/** A message that exists. A key that is misspelt does not compile. */
export type MessageKey = keyof typeof french;

export type Language = 'fr' | 'en';

/** True if `key` names a message: for keys made from a code that another program sent. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(french, key);
