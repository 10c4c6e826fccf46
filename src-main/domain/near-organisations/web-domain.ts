/** The domain of a website, without « www »; null where it says nothing of whose it is. */
export const readWebDomain = (address: string | null): string | null => keepOwn(/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address ?? '')?.[1]);

/** The domain of an e-mail address, in the same way. */
export const readMailDomain = (address: string | null): string | null => keepOwn(/@([^@\s]+)$/.exec(address?.trim() ?? '')?.[1]);

function keepOwn(host: string | undefined): string | null {
  const domain = host?.toLowerCase().replace(/^www\d?\./, '').replace(/\.$/, '') ?? '';
  return !domain.includes('.') || domain.length > longest || shared.has(domain) ? null : domain;
}

/** Of a domain name (RFC 1035). */
const longest = 253;

/** Where anybody has a page or a mailbox. */
const shared = new Set(
  (
    'facebook.com fr-fr.facebook.com m.facebook.com linkedin.com fr.linkedin.com instagram.com twitter.com x.com youtube.com helloasso.com ' +
    'sites.google.com google.com google.fr drive.google.com docs.google.com linktr.ee framaforms.org wixsite.com wordpress.com jimdo.com ' +
    'over-blog.com assoconnect.com gralon.net net1901.org societe.com pagesjaunes.fr wikipedia.org fr.wikipedia.org ' +
    'gmail.com googlemail.com yahoo.fr yahoo.com hotmail.fr hotmail.com outlook.fr outlook.com live.fr live.com msn.com icloud.com me.com ' +
    'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net club-internet.fr bbox.fr numericable.fr aliceadsl.fr laposte.net gmx.fr gmx.com ' +
    'protonmail.com proton.me pm.me riseup.net mailo.com posteo.net ecomail.fr zaclys.net'
  ).split(' '),
);
