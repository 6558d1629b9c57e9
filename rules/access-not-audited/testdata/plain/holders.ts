import { Pool } from "pg";
import { trail } from "./trail";

export interface PolicyHolder { id: string; fullName: string; passportNo: string }
export interface Tariff { code: string; premium: number }
export interface PolicyHolderRepository {
  findById(id: string): Promise<PolicyHolder | null>;
  findByAgent(agentId: string): Promise<PolicyHolder[]>;
  existsById(id: string): Promise<boolean>;
  countAll(): Promise<number>;
}
export interface TariffStore { findByCode(code: string): Promise<Tariff | null> }

export class HolderDesk {
  constructor(private readonly holders: PolicyHolderRepository, private readonly tariffs: TariffStore) {}

  async open(id: string, staffId: string) {
    const holder = await this.holders.findById(id);
    await trail.recordAccess(staffId, "holder.open", id);
    return holder;
  }

  async openQuickly(id: string) {
    return this.holders.findById(id); // want access-not-audited "HolderDesk.openQuickly reads PolicyHolder and leaves no audit record; 2 of 8 functions that read the same do"
  }

  async portfolio(agentId: string) {
    const holders = await this.holders.findByAgent(agentId); // want access-not-audited "HolderDesk.portfolio reads PolicyHolder"
    return holders.map((holder) => ({ ...holder, agentId }));
  }

  async sheet(agentId: string): Promise<string> {
    const rows = await this.holders.findByAgent(agentId); // want access-not-audited "HolderDesk.sheet reads PolicyHolder"
    return rows.map((row) => `${row.fullName};${row.passportNo}`).join("\n");
  }

  @AuditAccess("holder.sheet")
  async auditedSheet(agentId: string) {
    return this.holders.findByAgent(agentId);
  }

  async isKnown(id: string) {
    return this.holders.existsById(id);
  }
  async howMany() {
    return this.holders.countAll();
  }
  async tariff(code: string) {
    return this.tariffs.findByCode(code);
  }
  async getMyself(ownId: string) {
    return this.holders.findById(ownId);
  }
  async premiumOf(id: string, code: string) {
    const holder = await this.holders.findById(id);
    if (!holder) return undefined;
    return (await this.tariffs.findByCode(code))?.premium;
  }
}

declare function AuditAccess(what: string): MethodDecorator;

/** Whoever calls it records it. */
export class HolderReader {
  constructor(private readonly holders: PolicyHolderRepository) {}
  async read(id: string) {
    return this.holders.findById(id);
  }
}
export async function readForStaff(reader: HolderReader, id: string, staffId: string) {
  await trail.recordAccess(staffId, "holder.read", id);
  return reader.read(id);
}

/** One of several that an interface stands for: who calls it is not seen. */
export class PgHolders implements Pick<PolicyHolderRepository, "findById"> {
  constructor(private readonly db: Pool) {}
  async findById(id: string): Promise<PolicyHolder | null> {
    const { rows } = await this.db.query("SELECT id, full_name, passport_no FROM policy_holders WHERE id = $1", [id]);
    return rows[0] ?? null;
  }
}

export class HolderLists {
  constructor(private readonly db: Pool) {}
  async byBranch(branch: string) {
    const { rows } = await this.db.query("SELECT id, full_name, passport_no FROM policy_holder WHERE branch = $1", [branch]); // want access-not-audited "HolderLists.byBranch reads policy_holder"
    return rows;
  }
  async branches(region: string) {
    const { rows } = await this.db.query("SELECT id, name FROM branches WHERE region = $1", [region]);
    return rows;
  }
  async purgeList(before: string) {
    const { rows } = await this.db.query("SELECT id, full_name, passport_no FROM policy_holder WHERE ended < $1", [before]);
    return rows;
  }
}
