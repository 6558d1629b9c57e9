import type { Repository } from "typeorm";
import type { Member } from "@mutual/entities";
import { Subscriber } from "./models";

export class MembersService {
  constructor(
    private readonly repo: Repository<Member>,
    private readonly subscriberRepo: { softRemove(by: object): Promise<void> },
  ) {}
  async cancelAccount(id: string) {
    await this.repo.softDelete({ id }); // want erasure-soft-delete-only "cancelAccount says that it erases, and only marks Member"
  }
  async eraseSubscriber(id: string) {
    await this.subscriberRepo.softRemove({ id }); // want erasure-soft-delete-only "only marks subscriber"
  }
  async forgetClaimant(id: string) {
    const row = await this.repo.findOneByOrFail({ id });
    row.status = "ERASED"; // want erasure-soft-delete-only "only marks claimant \(status\)"
    await this.repo.save(row);
  }
}

export async function eraseVisitor(id: string) {
  await Subscriber.update({ deletedAt: new Date() }, { where: { id } }); // want erasure-soft-delete-only "only marks Subscriber \(deletedAt\)"
}
