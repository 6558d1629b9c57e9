import type { Queue } from "bullmq";
import type { Repository } from "typeorm";
import type { Customer, Invoice } from "./entities.js";

const BLANK = { fullName: "", mobile: "" };
const FIELDS = ["fullName", "mobile"] as const;
declare const crm: { eraseContact(id: string): Promise<void> };
declare const retention: { customer(): Date };

export class Erasure {
  constructor(
    private readonly customers: Repository<Customer>,
    private readonly invoices: Repository<Invoice>,
    private readonly queue: Queue,
    private readonly events: { emit(name: string, id: string): void },
  ) {}
  /** The rest is done by a worker. */
  async eraseCustomer(id: string) {
    await this.customers.update({ id }, { deletedAt: new Date() });
    await this.queue.add("rest-of-it", { id });
  }
  async deleteAccount(id: string) {
    await this.customers.softDelete({ id });
    this.events.emit("account.deleted", id);
  }
  async forgetMe(id: string) {
    await this.customers.update({ id }, { ...BLANK, deletedAt: new Date() });
  }
  async forgetUser(id: string, changes: Partial<Customer>) {
    await this.customers.update({ id }, changes);
  }
  async eraseUser(id: string) {
    const customer = await this.customers.findOneByOrFail({ id });
    for (const field of FIELDS) customer[field] = "";
    customer.deletedAt = new Date();
    await this.customers.save(customer);
  }
  /** Restricted until the law lets it go. */
  async cancelAccount(id: string) {
    await this.customers.update({ id }, { deletedAt: new Date(), retainUntil: retention.customer() });
  }
  async removeProfile(id: string) {
    await this.customers.update({ id }, { status: "DELETED" });
    await crm.eraseContact(id);
  }
  /** Of papers, not of persons. */
  async deleteCustomerAccount(id: string) {
    await this.invoices.update({ id }, { deletedAt: new Date() });
  }
}
