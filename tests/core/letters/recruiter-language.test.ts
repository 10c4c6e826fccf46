import { describe, expect, it } from 'vitest';
import { judgeLetter } from '../../../src-main/core/mail/judge-letter.ts';
import { startReadyDesk } from '../../support/make-desk.ts';

const english = 'We are looking for a project officer who will work with our partners in Africa and in Europe.';

async function start() {
  const { client, core } = await startReadyDesk('Nadia', null);
  const add = async (title: string, more: Record<string, unknown> = {}) => (await client.offers.create({ title, description: 'Vous accueillez le public.', contactEmail: 'kate@example.org', ...more })).id;
  const read = async (id: string) => (await client.offers.get({ id })).letterLanguage;
  return { client, store: core.context.desk().store, add, read };
}

describe('the language of a recruiter', () => {
  it('chosen with a decision, is kept with the offer and proposed for the next one of that address, whatever its capitals', async () => {
    const { client, add, read } = await start();
    const [id, next] = [await add('Un'), await add('Deux', { contactEmail: 'Kate@Example.org' })];
    expect(await read(next)).toEqual({ language: 'fr', why: 'site' });
    await client.offers.decide({ kind: 'refuse', id, reason: 'expired', articles: 'none', letter: 'Too late.', language: 'en' });
    expect([await read(id), await read(next)]).toEqual([{ language: 'en', why: 'offer' }, { language: 'en', why: 'contact' }]);
    await client.offers.undo({ batch: null });
    expect([await read(id), await read(next)]).toEqual([{ language: 'fr', why: 'site' }, { language: 'fr', why: 'site' }]);
  });

  it('is that of the last choice of an address', async () => {
    const { client, add, read } = await start();
    const ids = [await add('Un'), await add('Deux'), await add('Trois')] as const;
    await client.offers.decide({ kind: 'refuse', id: ids[0], reason: 'expired', articles: 'none', letter: 'Too late.', language: 'en' });
    await client.offers.decide({ kind: 'refuse', id: ids[1], reason: 'expired', articles: 'none', letter: 'Trop tard.', language: 'fr' });
    expect(await read(ids[2])).toEqual({ language: 'fr', why: 'contact' });
  });

  it('is not kept where nothing was chosen against the site, nor where no letter leaves', async () => {
    const { client, store, add } = await start();
    const [id, silent] = [await add('Un'), await add('Deux')];
    await client.offers.decide({ kind: 'refuse', id, reason: 'expired', articles: 'none', letter: 'Trop tard.', language: 'fr' });
    await client.offers.decide({ kind: 'refuse', id: silent, reason: 'expired', articles: 'none', letter: null, language: 'en' });
    for (const one of [id, silent]) expect(store.get('offer', one)?.fields['letterLanguage']).toBeNull();
  });

  it('decides of the subject too: French chosen for an offer in English has a French subject', async () => {
    const { client, store, add } = await start();
    await client.app.saveSettings({ decisionDelayMinutes: 0 });
    const mail = { way: 'program', host: '', port: 587, security: 'starttls', user: '', senderName: '', senderAddress: '', replyTo: '', subject: 'Votre offre « {title} »', password: null } as const;
    await client.letters.saveSettings({ ...mail, subjectEnglish: 'About “{title}”' });
    const subjects: string[] = [];
    for (const language of ['en', 'fr'] as const) {
      const id = await add('Officer', { description: english, contactEmail: `${language}@example.org` });
      await client.offers.decide({ kind: 'refuse', id, reason: 'language', articles: 'none', letter: 'Hello.', language });
      store.db.prepare('delete from outbox').run();
      const judged = judgeLetter(store, { offer: id, decisionAt: (await client.offers.get({ id })).fields.decision?.at ?? '' });
      subjects.push(judged.is === 'ready' ? judged.letter.subject : judged.is);
    }
    expect(subjects).toEqual(['About “Officer”', 'Votre offre « Officer »']);
  });
});
