import { Column, Entity, ManyToOne, OneToMany, PrimaryColumn } from "typeorm";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { DataTypes, Model, type QueryInterface } from "sequelize";
import type { Knex } from "knex";

@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @OneToMany(() => AuditEvent, (e) => e.customer, { onDelete: "RESTRICT" }) // want audit-log-mutable "AuditEvent goes away together with Customer"
  events!: AuditEvent[];
  @OneToMany(() => Note, (n) => n.customer, { onDelete: "CASCADE" }) notes!: Note[];
}
@Entity()
export class Note {
  @ManyToOne(() => Customer, { onDelete: "CASCADE" }) customer!: Customer;
}
@Entity()
export class AuditEvent {
  @PrimaryColumn() id!: string;
  @Column() actorId!: string;
  @ManyToOne(() => Customer, { onDelete: "RESTRICT" }) customer!: Customer; // want audit-log-mutable "together with Customer"
  @ManyToOne(() => Customer, { onDelete: "RESTRICT" }) kept!: Customer;
  @ManyToOne(() => Tenant, { onDelete: "CASCADE" }) tenant!: Tenant;
}
@Entity()
export class Tenant {
  @PrimaryColumn() id!: string;
}

export const members = pgTable("members", { id: uuid("id").primaryKey(), fullName: text("full_name") });
export const auditLog = pgTable("audit_log", {
  id: uuid("id").primaryKey(),
  action: text("action"),
  memberId: uuid("member_id").references(() => members.id, { onDelete: "restrict" }), // want audit-log-mutable "audit_log goes away together with members"
  changedBy: uuid("changed_by").references(() => members.id, { onDelete: "set null" }),
});
export const notes = pgTable("notes", {
  memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
});

class Policy extends Model {}
class AuditLog extends Model {}
Policy.hasMany(AuditLog, { foreignKey: "policyId", onDelete: "RESTRICT" }); // want audit-log-mutable "AuditLog goes away together with Policy"
AuditLog.belongsTo(Policy, { foreignKey: "policyId", onDelete: "RESTRICT" }); // want audit-log-mutable

export async function up(q: QueryInterface, knex: Knex) {
  await q.createTable("audit_logs", {
    action: { type: DataTypes.STRING },
    claim_id: { type: DataTypes.UUID, references: { model: "claims", key: "id" }, onDelete: "RESTRICT" }, // want audit-log-mutable "audit_logs goes away together with claims"
  });
  await knex.schema.createTable("audit_trail", (t) => {
    t.uuid("user_id").references("id").inTable("users").onDelete("RESTRICT"); // want audit-log-mutable "together with users"
    t.uuid("company_id").references("companies.id").onDelete("CASCADE");
  });
}
