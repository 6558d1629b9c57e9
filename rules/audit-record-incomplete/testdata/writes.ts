import { Column, CreateDateColumn, Entity, PrimaryColumn, type Repository } from "typeorm";
import type { Knex } from "knex";
import { encrypt } from "./crypto";
import { AuditLog } from "./models";

interface Customer {
  id: string;
  fullName: string;
  idCardNo: string;
  diagnosis: string;
}
@Entity()
class AuditEvent {
  @PrimaryColumn() id!: string;
  @Column() actorId!: string;
  @Column() action!: string;
  @Column() customerId!: string;
  @Column("json") detail!: unknown;
  @CreateDateColumn() at!: Date;
}
@Entity()
class AuditLine {
  @PrimaryColumn() id!: string;
  @Column() action!: string;
  @Column() detail!: string;
}

export class Auditing {
  constructor(
    private readonly events: Repository<AuditEvent>,
    private readonly lines: Repository<AuditLine>,
    private readonly knex: Knex,
    private readonly pool: any,
  ) {}

  async raw(actorId: string, customer: Customer) {
    const base = { id: "1", actorId, action: "view", customerId: customer.id };
    await this.events.insert({ id: "1", actorId, action: "view", customerId: customer.id, detail: customer }); // want audit-record-incomplete "Diagnosis"
    await this.events.insert({ ...base, detail: JSON.stringify(customer) }); // want audit-record-incomplete "kept in clear in an audit record"
    await this.events.insert({ ...base, detail: encrypt(JSON.stringify(customer)) });
    await this.events.insert({ ...base, detail: Object.keys(customer) });
    await this.events.insert({ ...base, detail: ["idCardNo", "diagnosis"] });
  }
  async nobody(customer: Customer) {
    await this.lines.insert({ id: "1", action: "view", detail: "customer" }); // want audit-record-incomplete "does not say who acted" want audit-record-incomplete "which record"
    await this.knex("audit_log").insert({ action: "view", customer_id: customer.id }); // want audit-record-incomplete "does not say who acted"
    await this.pool.query("INSERT INTO audit_log (action, customer_id, at) VALUES ($1, $2, now())", ["view", customer.id]); // want audit-record-incomplete "who acted"
    await this.pool.query("INSERT INTO audit_log (actor, action, at) VALUES ($1, $2, now())", ["a", "view"]); // want audit-record-incomplete "which record"
  }
  async complete(actor: { id: string }, customer: Customer, ctx: object) {
    await this.knex("audit_log").insert({ action: "view", customer_id: customer.id, changed_by: actor.id });
    await this.knex("audit_log").insert({ action: "login", user_id: actor.id });
    await this.knex("audit_log").insert({ action: "view", context: ctx });
    await AuditLog.create({ action: "view", actor: { id: actor.id }, target: { type: "customer", id: customer.id } });
    await this.pool.query("INSERT INTO audit_log (actor, action, claim_id) VALUES ($1, $2, $3)", ["a", "view", "1"]);
  }
}
