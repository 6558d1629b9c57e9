// Entities whose files are not there are known by their names; a record of the change tells nobody.
import { PrismaClient } from "@prisma/client";
import { DataSource, Repository } from "typeorm";
import { auditOf } from "./audit";
import { BranchOffice } from "./branch-office.entity";
import { notifyOldNumber, requireSignedForm } from "./evidence";
import { Payee } from "./payee.entity";

const prisma = new PrismaClient();

export class Payees {
  constructor(
    private readonly source: DataSource,
    private readonly payees: Repository<Payee>,
    private readonly offices: Repository<BranchOffice>,
  ) {}

  async changeAccount(id: string, bankAccountNo: string) {
    await this.source.transaction(async (tx) => {
      const payee = await tx.findOneByOrFail(Payee, { id });
      await tx.save(Payee, { ...payee, bankAccountNo }); // want payee-change-unverified "Bank account number"
    });
  }

  async replaceAccount(id: string, bankAccountNo: string) {
    await this.payees.update({ id }, { bankAccountNo }); // want payee-change-unverified
  }

  async replaceWithForm(id: string, bankAccountNo: string, formId: string) {
    await requireSignedForm(id, formId);
    await this.payees.update({ id }, { bankAccountNo });
  }

  async moveOffice(id: string, phone: string) {
    await this.offices.update({ id }, { phone });
  }
}

export async function changeHolderMobile(id: string, mobile: string, staff: { id: string }) {
  await prisma.policyHolder.update({ where: { id }, data: { mobile } }); // want payee-change-unverified "codes and notices"
  await prisma.auditEvent.create({ data: auditOf("policyHolder", id, staff, ["mobile"]) });
}

export async function changeHolderMobileTold(id: string, mobile: string, staff: { id: string }) {
  await notifyOldNumber(id);
  await prisma.policyHolder.update({ where: { id }, data: { mobile } });
  await prisma.auditEvent.create({ data: auditOf("policyHolder", id, staff, ["mobile"]) });
}

export async function changeBeneficiary(id: string, beneficiaryName: string) {
  await prisma.policy.update({ where: { id }, data: { beneficiaryName } }); // want payee-change-unverified "Person name"
}

export async function renamePlan(id: string, planName: string) {
  await prisma.policy.update({ where: { id }, data: { planName } });
}
