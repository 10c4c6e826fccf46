/** The nonce that lets this page's own style tags through its content security policy. */
export const readNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
