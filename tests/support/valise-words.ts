export const passphrase = 'quatre mots bien choisis';
