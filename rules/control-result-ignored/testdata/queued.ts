// Payouts that are put into a queue.
interface Claim {
  id: string;
  payee: string;
  amount: number;
}
interface Queue {
  add(name: string, job: object): Promise<void>;
}
interface Screen {
  screen(customerId: string): Promise<{ hit: boolean }>;
}

export class PayoutQueue {
  constructor(
    private readonly payouts: Queue,
    private readonly lists: Screen,
    private readonly seen: Set<string>,
  ) {}

  async release(claim: Claim) {
    await this.lists.screen(claim.payee); // want control-result-ignored
    await this.payouts.add("pay", { claimId: claim.id, amount: claim.amount });
  }

  async releaseAsked(claim: Claim) {
    const { hit } = await this.lists.screen(claim.payee);
    if (hit) throw new Error("on a list");
    await this.payouts.add("pay", { claimId: claim.id, amount: claim.amount });
  }

  /** Only noted. */
  async note(claim: Claim) {
    await this.lists.screen(claim.payee);
    this.seen.add(claim.id);
  }
}
