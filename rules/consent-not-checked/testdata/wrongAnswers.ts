// Something is asked before, and the answer is taken the wrong way.
interface Guest {
  id: string;
  email: string;
  phone: string;
  marketingConsent: boolean;
  dataSharingConsent: boolean;
  unsubscribedAt: Date | null;
  emailOptIn: boolean;
  consents: { promotions: boolean; analytics: boolean };
}
interface Post {
  sendPromotion(to: string, campaign: string): Promise<void>;
}
interface Sms {
  sendPromotion(to: string, campaign: string): Promise<void>;
}
interface Consents {
  hasConsent(id: string, purpose: string): Promise<boolean>;
}

export async function comeBack(guest: Guest, post: Post) {
  if (guest.unsubscribedAt !== null) await post.sendPromotion(guest.email, "come-back"); // want consent-not-checked "exactly where unsubscribedAt says"
}
export async function comeBackAll(guests: Guest[], post: Post) {
  for (const guest of guests) {
    if (!guest.unsubscribedAt) continue;
    await post.sendPromotion(guest.email, "come-back"); // want consent-not-checked "exactly where unsubscribedAt says"
  }
}
export async function spring(guest: Guest, post: Post) {
  if (guest.unsubscribedAt !== null) return;
  await post.sendPromotion(guest.email, "spring");
}
export async function summer(guest: Guest, post: Post) {
  if (guest.unsubscribedAt == null && guest.marketingConsent) await post.sendPromotion(guest.email, "summer");
}
export async function autumn(guest: Guest, post: Post) {
  if (!guest.marketingConsent) await post.sendPromotion(guest.email, "autumn"); // want consent-not-checked "exactly where marketingConsent says"
}
export async function winter(guest: Guest, post: Post) {
  if (guest.marketingConsent === false) return;
  await post.sendPromotion(guest.email, "winter");
}
/** Who left and came back has agreed again. */
export async function easter(guest: Guest, post: Post) {
  if (guest.unsubscribedAt !== null) {
    if (!guest.marketingConsent) return;
    await post.sendPromotion(guest.email, "easter");
  }
}
/** No e-mail, and so a message by telephone: that is another question. */
export async function otherWay(guest: Guest, sms: Sms) {
  if (!guest.emailOptIn) await sms.sendPromotion(guest.phone, "may");
}

export async function motor(guest: Guest, post: Post) {
  if (guest.consents.analytics) await post.sendPromotion(guest.email, "motor"); // want consent-not-checked "what is asked before \(analytics\)"
}
export async function boat(guest: Guest, post: Post) {
  if (guest.consents.promotions) await post.sendPromotion(guest.email, "boat");
}
export async function both(guest: Guest, post: Post) {
  if (guest.consents.promotions && guest.consents.analytics) await post.sendPromotion(guest.email, "boat");
}
export async function bike(guest: Guest, post: Post) {
  if (!guest.dataSharingConsent) return;
  await post.sendPromotion(guest.email, "bike"); // want consent-not-checked "what is asked before \(dataSharingConsent\)"
}
export async function byPurpose(guest: Guest, post: Post, consents: Consents) {
  if (await consents.hasConsent(guest.id, "analytics")) await post.sendPromotion(guest.email, "june"); // want consent-not-checked "what is asked before \(hasConsent\)"
}
export async function byOwnPurpose(guest: Guest, post: Post, consents: Consents) {
  if (await consents.hasConsent(guest.id, "marketing")) await post.sendPromotion(guest.email, "june");
}
export async function byPurposeThatIsGiven(guest: Guest, purpose: string, post: Post, consents: Consents) {
  if (await consents.hasConsent(guest.id, purpose)) await post.sendPromotion(guest.email, "june");
}
export async function againstPurpose(guest: Guest, post: Post, consents: Consents) {
  if (!(await consents.hasConsent(guest.id, "marketing"))) await post.sendPromotion(guest.email, "july"); // want consent-not-checked "exactly where hasConsent says"
}

/** A consent without a name of its own may be to this. */
interface Walker {
  email: string;
  consentToTerms: boolean;
}
export async function walkers(walker: Walker, post: Post) {
  if (walker.consentToTerms) await post.sendPromotion(walker.email, "walk");
}

/** The same by filters. */
export async function lost(guests: Guest[], post: Post) {
  const gone = guests.filter((guest) => guest.unsubscribedAt !== null);
  for (const one of gone) await post.sendPromotion(one.email, "lost"); // want consent-not-checked "exactly where unsubscribedAt says"
}
export async function lostInTurn(guests: Guest[], post: Post) {
  await Promise.all(guests.filter((g) => !g.marketingConsent).map((one) => post.sendPromotion(one.email, "lost"))); // want consent-not-checked "exactly where marketingConsent says"
}
export async function shared(guests: Guest[], post: Post) {
  for (const one of guests.filter((g) => g.consents.analytics)) await post.sendPromotion(one.email, "rail"); // want consent-not-checked "\(analytics\)"
}
export async function withoutThose(guests: Guest[], post: Post) {
  const gone = guests.filter((guest) => guest.unsubscribedAt !== null);
  const open = guests.filter((guest) => !gone.includes(guest));
  for (const one of open) await post.sendPromotion(one.email, "open");
}
export async function still(guests: Guest[], post: Post) {
  guests.filter((guest) => guest.unsubscribedAt === null).forEach((one) => post.sendPromotion(one.email, "still"));
}
export async function stillAgreed(guests: Guest[], post: Post) {
  const analysed = guests.filter((guest) => guest.consents.analytics);
  for (const one of analysed) if (one.consents.promotions) await post.sendPromotion(one.email, "still");
}
