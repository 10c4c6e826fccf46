import { expect, it } from 'vitest';
import { reasonIds } from '../../../src-main/domain/duplicates/duplicate-reason.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { describeReason } from '../../../src-renderer/features/offers/near/describe-reason.ts';

const t = makeTranslate('fr', french);
const say = (id: (typeof reasonIds)[number], figures: Record<string, number>) => describeReason({ id, points: 0, figures }, t, makeFormats('fr')).replace(/\s/g, ' ');
const figures = { percent: 92, days: 150, from: 190_000, to: 220_000 };

it.each(reasonIds)('%s has a sentence, with nothing left to fill in', (id) => expect(say(id, figures)).toMatch(/^\p{Lu}?[^{}]{6,}$/u));
it('tells a pay in euros, this offer first', () => expect(say('pay.changed', figures)).toBe('Rémunération : 1 900 € par mois ici, 2 200 € pour l’autre'));
it('tells hours as people write them', () => expect(say('hours.changed', { from: 17.5, to: 35 })).toBe('Horaires : 17,5 h par semaine ici, 35 h pour l’autre'));
