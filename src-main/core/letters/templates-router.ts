import { checkTemplate, isGrave } from '../../domain/letters/check-template.ts';
import { desk } from '../desk-context.ts';
import { commitAct, mayWriteHere } from '../desk-records.ts';
import { findSample } from './find-sample.ts';
import { planTemplate, readTemplates } from './team-templates.ts';
import { nameTemplate } from '../../domain/letters/template.ts';
import { nameLinkPlace } from '../../domain/offer/place-link.ts';

const { letters } = desk;

/** What is written to recruiters, in the words of the team. */
export const templatesRouter = {
  templates: letters.templates.handler(({ context }) => ({ templates: readTemplates(context.desk().store.db), mayWrite: mayWriteHere(context, 'template') })),
  writeTemplate: letters.writeTemplate.handler(({ input: { words, ...name }, context, errors }) => {
    if (!mayWriteHere(context, 'template')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'template', action: 'write' } });
    // A letter must not leave with a hole, or without the link that it speaks of.
    if (words !== null && checkTemplate(words, name.kind, name.language).some(isGrave)) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'words', problem: 'invalid_value' }] } });
    const changes = planTemplate(context.desk().store, name, words && nameLinkPlace(words, name.language));
    return { batch: changes.length === 0 ? null : commitAct(context, { kind: 'edit', label: nameTemplate(name), changes }).id };
  }),
  sample: letters.sample.handler(({ input, context }) => findSample(context.desk().store.db, input.kind, input.skip)),
};
