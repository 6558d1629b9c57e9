interface Payout { id: string; amount: number; status: string; openedBy: string }
interface Clerk { id: string; grade: "a" | "b" }
declare const payouts: { load(id: string): Promise<Payout>; save(payout: Payout): Promise<void> };
const MOST = { a: 500, b: 5_000 };

class Authority {
  within({ grade }: Clerk, amount: number) {
    if (amount > MOST[grade]) throw new Error("TOO_MUCH");
  }
  other(clerk: Clerk, payout: Payout) {
    if (payout.openedBy === clerk.id) throw new Error("SAME_PERSON");
  }
}

export class PayoutDesk {
  constructor(private readonly authority: Authority) {}

  async approve(id: string, clerk: Clerk) {
    const payout = await payouts.load(id);
    this.authority.other(clerk, payout);
    this.authority.within(clerk, payout.amount);
    payout.status = "APPROVED";
    await payouts.save(payout);
  }

  async approveSecond(id: string, clerk: Clerk) {
    const payout = await payouts.load(id);
    this.authority.other(clerk, payout);
    payout.status = "APPROVED"; // want approval-limit-unchecked "approveSecond"
    await payouts.save(payout);
  }

  // 金額由系統產生
  async 核赔通过(id: string, clerk: Clerk) {
    const payout = await payouts.load(id);
    if (payout.openedBy === clerk.id) throw new Error("經辦人員不得核決自己的案件");
    payout.status = "APPROVED"; // want approval-limit-unchecked "核赔通过"
    await payouts.save(payout);
  }

  async 核赔通过并上报(id: string, clerk: Clerk) {
    const payout = await payouts.load(id);
    if (payout.amount > MOST[clerk.grade]) throw new Error("超過核決權限");
    payout.status = "APPROVED";
    await payouts.save(payout);
  }
}
