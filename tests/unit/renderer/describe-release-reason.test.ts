import { expect, it } from 'vitest';
import { releaseReasonIds } from '../../../src-main/domain/near-releases/release-reason.ts';
import { makeFormats } from '../../../src-renderer/app/i18n/make-formats.ts';
import { makeTranslate } from '../../../src-renderer/app/i18n/make-formatter.ts';
import { french } from '../../../src-renderer/app/i18n/messages.ts';
import { describeReleaseReason } from '../../../src-renderer/features/press/describe-release-reason.ts';

const t = makeTranslate('fr', french);
const say = (id: (typeof releaseReasonIds)[number], figures: Record<string, number>) => describeReleaseReason({ id, points: 0, figures }, t, makeFormats('fr')).replace(/\s/g, ' ');

it.each(releaseReasonIds)('%s has a sentence, with nothing left to fill in', (id) => expect(say(id, { percent: 92, days: 150, from: 11, to: 12 })).toMatch(/^\p{Lu}?[^{}]{6,}$/u));
it('tells a year without parting its thousands', () => expect(say('year.changed', { from: 2025, to: 2026 })).toBe('Année : 2025 ici, 2026 pour l’autre'));
it('tells a month by its name', () => expect(say('month.changed', { from: 3, to: 4 })).toBe('Mois : mars ici, avril pour l’autre'));
