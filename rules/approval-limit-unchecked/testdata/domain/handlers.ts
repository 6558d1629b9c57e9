import type { Claim } from "./claim.js";

interface Claims {
  get(id: string): Promise<Claim>;
  save(claim: Claim): Promise<void>;
}

export class ApproveClaimHandler {
  constructor(private readonly claims: Claims) {}

  async execute(command: { id: string }) { // want approval-limit-unchecked "ApproveClaimHandler.execute approves an amount \(status: approved\)"
    const claim = await this.claims.get(command.id);
    claim.approve();
    await this.claims.save(claim);
  }
}

export class ApproveWithinMandateHandler {
  constructor(
    private readonly claims: Claims,
    private readonly mandates: { of(user: string): number },
  ) {}

  async execute(command: { id: string; user: string }) {
    const claim = await this.claims.get(command.id);
    if (claim.amount > this.mandates.of(command.user)) throw new Error("ask your manager");
    claim.approve();
    await this.claims.save(claim);
  }
}

/** The customer takes what he is offered. */
export class AcceptSettlementHandler {
  constructor(private readonly claims: Claims) {}

  async execute(command: { id: string }) {
    const claim = await this.claims.get(command.id);
    claim.status = "ACCEPTED";
    await this.claims.save(claim);
  }
}
