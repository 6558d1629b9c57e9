import { Check, Column, Entity, PrimaryColumn, type Repository } from "typeorm";
import { knex } from "./knex";

@Entity("claim_advance")
@Check('"approved_by" <> "created_by"')
class ClaimAdvance {
  @PrimaryColumn() id!: string;
  @Column() status!: string;
  @Column() created_by!: string;
  @Column() approved_by!: string;
}
const by = (staff: { id: string }) => ({ status: "APPROVED", approved_by: staff.id });

export const approveHardship = (id: string, staff: { id: string }) =>
  knex("hardship_refund").where({ id }).update({ status: "APPROVED", approved_by: staff.id });
export const approveHardshipUnsigned = (id: string) =>
  knex("hardship_refund").where({ id }).update({ status: "APPROVED" }); // want approval-without-maker-checker "approveHardshipUnsigned"
export const approveAdvance = (id: string, staff: { id: string }) =>
  knex("advance_refund").where({ id }).update({ status: "APPROVED", approved_by: staff.id }); // want approval-without-maker-checker "approveAdvance"
export const approveLoan = (id: string, staff: { id: string }) =>
  knex("premium_loan").where({ id }).update({ status: "APPROVED", approved_by: staff.id });
export const approveTrip = (id: string, staff: { id: string }) =>
  knex("trip_refund").where({ id }).update({ status: "APPROVED", approved_by: staff.id });
export const approveClaimAdvance = (advances: Repository<ClaimAdvance>, id: string, staff: { id: string }) =>
  advances.update({ id }, { status: "APPROVED", approved_by: staff.id });
export const approveCommission = (id: string, staff: { id: string }) =>
  knex("broker_commission").where({ id }).update({ status: "APPROVED", approved_by: staff.id });
export const approveCommissionUnsigned = (id: string) =>
  knex("broker_commission").where({ id }).update({ status: "APPROVED" }); // want approval-without-maker-checker "approveCommissionUnsigned"
