import app from '../../../resources/messages/en/app.json';
import bulk from '../../../resources/messages/en/bulk.json';
import commands from '../../../resources/messages/en/commands.json';
import comments from '../../../resources/messages/en/comments.json';
import ess from '../../../resources/messages/en/ess.json';
import findings from '../../../resources/messages/en/findings.json';
import help from '../../../resources/messages/en/help.json';
import imports from '../../../resources/messages/en/imports.json';
import letters from '../../../resources/messages/en/letters.json';
import line from '../../../resources/messages/en/line.json';
import looks from '../../../resources/messages/en/looks.json';
import near from '../../../resources/messages/en/near.json';
import offers from '../../../resources/messages/en/offers.json';
import organisations from '../../../resources/messages/en/organisations.json';
import outcomes from '../../../resources/messages/en/outcomes.json';
import people from '../../../resources/messages/en/people.json';
import precedents from '../../../resources/messages/en/precedents.json';
import press from '../../../resources/messages/en/press.json';
import problems from '../../../resources/messages/en/problems.json';
import references from '../../../resources/messages/en/references.json';
import rules from '../../../resources/messages/en/rules.json';
import search from '../../../resources/messages/en/search.json';
import settings from '../../../resources/messages/en/settings.json';
import sync from '../../../resources/messages/en/sync.json';
import valise from '../../../resources/messages/en/valise.json';
import welcome from '../../../resources/messages/en/welcome.json';

/** All English messages, loaded only by who asked for English. A test holds it to the same keys as the French. */
export const english: Record<string, string> = { ...app, ...bulk, ...commands, ...comments, ...ess, ...findings, ...help, ...imports, ...letters, ...line, ...looks, ...near, ...offers, ...organisations, ...outcomes, ...people, ...precedents, ...press, ...problems, ...references, ...rules, ...search, ...settings, ...sync, ...valise, ...welcome };
