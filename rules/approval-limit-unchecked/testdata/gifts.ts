// Gifts and hospitality that are taken, given and paid for by plain functions.
interface GiftDeclaration {
  staffId: string;
  from: string;
  estimatedValue: number;
  what: string;
}
interface Register {
  insert(gift: object): Promise<void>;
}
interface Hampers {
  send(to: string, budget: { value: number; note: string }): Promise<void>;
}
interface Desk {
  giveGift(to: string, what: string, cost: number): Promise<void>;
  bookBanquet(host: string, amount: number): Promise<void>;
}
interface Ledger {
  reimburse(staffId: string, amount: number): Promise<void>;
}
interface Compliance {
  clear(to: string, cost: number): Promise<boolean>;
}
const MOST = 80;

export async function receiveHamper(gift: GiftDeclaration, register: Register) {
  await register.insert({ ...gift, receivedAt: new Date() }); // want approval-limit-unchecked "receiveHamper lets a gift or hospitality \(register.insert\(\)\) of any value pass: nothing compares it with a limit; 4 of 10 such places do"
}

export async function thankBroker(brokerId: string, cost: number, desk: Desk) {
  await desk.giveGift(brokerId, "tea", cost); // want approval-limit-unchecked "desk.giveGift"
}

export async function inviteClient(host: string, amount: number, desk: Desk) {
  await desk.bookBanquet(host, amount); // want approval-limit-unchecked "desk.bookBanquet"
}

export async function seasonsGreetings(to: string, value: number, hampers: Hampers) {
  await hampers.send(to, { value, note: "thank you" }); // want approval-limit-unchecked "hampers.send"
}

export async function payHospitality(staffId: string, amount: number, ledger: Ledger) {
  await ledger.reimburse(staffId, amount); // want approval-limit-unchecked "payHospitality lets a gift or hospitality"
}

/** That it is worth something bounds nothing. */
export async function keepGift(gift: GiftDeclaration, register: Register) {
  if (gift.estimatedValue < 0) throw new Error("NO_VALUE");
  await register.insert(gift); // want approval-limit-unchecked "keepGift"
}

export async function receiveSmallHamper(gift: GiftDeclaration, register: Register) {
  if (gift.estimatedValue >= 150) throw new Error("TOO_MUCH");
  await register.insert({ ...gift, receivedAt: new Date() });
}

export async function thankBrokerModestly(brokerId: string, cost: number, desk: Desk) {
  await desk.giveGift(brokerId, "tea", Math.min(cost, MOST));
}

export async function thankBrokerWithLeave(brokerId: string, cost: number, desk: Desk, compliance: Compliance) {
  if (!(await compliance.clear(brokerId, cost))) throw new Error("NOT_CLEARED");
  await desk.giveGift(brokerId, "tea", cost);
}

export async function inviteWithinAllowance(host: string, amount: number, allowance: number, desk: Desk) {
  if (amount > allowance) throw new Error("TOO_MUCH");
  await desk.bookBanquet(host, amount);
}

/** To declare it is what the policy asks for. */
export async function declareGift(gift: GiftDeclaration, register: Register) {
  await register.insert(gift);
}

/** Somebody decides later. */
export async function acceptGiftForReview(gift: GiftDeclaration, register: Register) {
  await register.insert({ ...gift, value: gift.estimatedValue, status: "PENDING_REVIEW" });
}

export async function refuseGift(gift: GiftDeclaration, register: Register) {
  await register.insert({ ...gift, refused: true });
}

export function totalOfGifts(gifts: GiftDeclaration[]) {
  return gifts.reduce((sum, { estimatedValue }) => sum + estimatedValue, 0);
}
