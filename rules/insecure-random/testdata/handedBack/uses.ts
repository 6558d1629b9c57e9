import { drawn, letters, rowColour, wrapped } from "./made";

declare const mail: { send(to: string, text: string): void };
declare const store: { save(of: object): void };

export function brokerInvitation(brokerId: string) {
  const inviteToken = drawn() + drawn();
  return { brokerId, inviteToken };
}
export const initialPassword = () => letters(12);
export function forgotten(login: string) {
  mail.send(login, `${process.env.PORTAL}/reset?token=${wrapped()}`);
}
export const rows = (of: string[]) => of.map((title) => ({ title, colour: rowColour() }));
/** The name of the function says nothing about a number that it only uses. */
export function resetPassword(login: string, password: string) {
  store.save({ login, password, colour: rowColour() });
}

export const uploadToken = (claimId: string) => `${claimId}-${Date.now().toString(36)}`; // want insecure-random "made of the time"
export const emailOtp = () => Date.now().toString().slice(-6); // want insecure-random "made of the time"
export const sessionToken = (id: string, random: string) => `${id}-${Date.now()}-${random}`;
export const accessToken = (sub: string) => ({ sub, issuedAt: Date.now() });
export const nonce = () => Date.now().toString();
export function refreshToken(uuid: () => string) {
  const started = Date.now();
  store.save({ started: String(started) });
  return `${uuid()}.${Date.now()}`;
}
