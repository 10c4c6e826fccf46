/** A keychain as a system gives one: what it seals, it alone unseals. */
export function makeKeychain(name = 'k') {
  return {
    seal: (secret: string) => Promise.resolve(`${name}:${Buffer.from(secret).toString('base64')}`),
    unseal: (sealed: string) =>
      sealed.startsWith(`${name}:`)
        ? Promise.resolve(Buffer.from(sealed.slice(name.length + 1), 'base64').toString())
        : Promise.reject(new Error('the keychain cannot read it')),
  };
}
