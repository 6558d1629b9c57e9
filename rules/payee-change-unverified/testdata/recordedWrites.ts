import { CommandHandler } from "@nestjs/cqrs";
import { ChangeHotline, MovePayout, RenamePet, ReviewPayout } from "./commands";

abstract class ContractStore {
  abstract applyAudited(id: string, patch: Record<string, unknown>, meta: { by: string; reason: string }): Promise<void>;
}
abstract class Proofs { abstract verifyIdentity(id: string, proof: string): Promise<void> }

@CommandHandler(MovePayout)
export class MovePayoutHandler {
  constructor(private readonly contracts: ContractStore) {}
  async execute(cmd: { id: string; iban: string; by: string }) {
    const patch = { payoutIban: cmd.iban };
    await this.contracts.applyAudited(cmd.id, patch, { by: cmd.by, reason: "SERVICE" }); // want payee-change-unverified
  }
}
@CommandHandler(ReviewPayout)
export class ReviewPayoutHandler {
  constructor(private readonly contracts: ContractStore, private readonly proofs: Proofs) {}
  async execute(cmd: { id: string; iban: string; by: string; proof: string }) {
    await this.proofs.verifyIdentity(cmd.id, cmd.proof);
    await this.contracts.applyAudited(cmd.id, { payoutIban: cmd.iban }, { by: cmd.by, reason: "SERVICE" });
  }
}
@CommandHandler(RenamePet)
export class RenamePetHandler {
  constructor(private readonly contracts: ContractStore) {}
  async execute(cmd: { id: string; petName: string; by: string }) {
    await this.contracts.applyAudited(cmd.id, { petNickname: cmd.petName }, { by: cmd.by, reason: "SERVICE" });
  }
}
@CommandHandler(ChangeHotline)
export class ChangeHotlineHandler {
  constructor(private readonly contracts: ContractStore) {}
  async execute(cmd: { id: string; by: string }) {
    await this.contracts.applyAudited(cmd.id, { payoutIban: "CLOSED" }, { by: cmd.by, reason: "CLOSED" });
  }
}
