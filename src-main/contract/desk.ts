import { appContract } from './desk/app.ts';
import { bulkContract } from './desk/bulk.ts';
import { commentsContract } from './desk/comments.ts';
import { filesContract } from './desk/files.ts';
import { importsContract } from './desk/imports.ts';
import { offersContract } from './desk/offers.ts';
import { organisationsContract } from './desk/organisations.ts';
import { lineContract } from './desk/line.ts';
import { outcomesContract } from './desk/outcomes.ts';
import { lettersContract } from './desk/letters.ts';
import { lookupsContract } from './desk/lookups.ts';
import { looksContract } from './desk/looks.ts';
import { peopleContract } from './desk/people.ts';
import { pressContract } from './desk/press.ts';
import { proposalsContract } from './desk/proposals.ts';
import { referencesContract } from './desk/references.ts';
import { rulesContract } from './desk/rules.ts';
import { syncContract } from './desk/sync.ts';
import { viewsContract } from './desk/views.ts';
import { valiseContract } from './desk/valise.ts';

/** All that a window may ask of core. The one port that it holds speaks this and nothing else. */
export const deskContract = {
  app: appContract,
  offers: offersContract,
  bulk: bulkContract,
  imports: importsContract,
  proposals: proposalsContract,
  files: filesContract,
  rules: rulesContract,
  organisations: organisationsContract,
  people: peopleContract,
  press: pressContract,
  line: lineContract,
  letters: lettersContract,
  looks: looksContract,
  lookups: lookupsContract,
  outcomes: outcomesContract,
  comments: commentsContract,
  references: referencesContract,
  sync: syncContract,
  valise: valiseContract,
  views: viewsContract,
};
export type DeskContract = typeof deskContract;
