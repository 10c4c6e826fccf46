import { expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';

it('a film that is taken for a valise is refused at its first piece, and one of 2 GiB before that', async () => {
  const { client } = await startReadyDesk('Awa', null);
  const refuse = (code: string) => ({ code: 'VALISE', data: { code } });
  await expect(client.valise.begin({ size: 2 * 1024 ** 3 })).rejects.toMatchObject(refuse('too_large'));
  const { id } = await client.valise.begin({ size: 1024 ** 3 });
  const piece = Buffer.alloc(1024 * 1024, '\u0000\u0000\u0000\u0020ftypisom');
  await expect(client.valise.chunk({ id, bytes: piece.toString('base64') })).rejects.toMatchObject(refuse('not_a_valise'));
});
