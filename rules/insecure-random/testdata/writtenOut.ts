interface Session { smsCode?: string; resetToken?: string; page?: string; smsUntil?: number }
declare function send(to: string, text: string): void;

export function startLogin(session: Session, mobile: string) {
  const code = Math.floor(100000 + Math.random() * 900000); // want insecure-random
  session.smsCode = String(code);
  send(mobile, "hello");
}
export function startReset(session: Session) {
  const drawn = Math.random(); // want insecure-random
  session.resetToken = drawn.toString();
}
export function nextPage(session: Session) {
  const drawn = Math.floor(Math.random() * 12);
  session.page = String(drawn);
}
export function shuffle(session: Session) {
  const order = Math.random();
  session.smsUntil = Date.now() + 300000;
  return order;
}
