// Clients that are handed in: only their shape is declared, and the names tell what they keep.
import { Callback, Identity } from "@corp/assurance";

interface Table {
  update(change: object): Promise<unknown>;
  create(row: object): Promise<unknown>;
}
interface Database {
  member: Table;
  beneficiary: Table;
  payee: Table;
  tariff: Table;
  auditRow: Table;
}

export class PensionDesk {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly callback: Callback,
  ) {}

  async newMobile(memberId: string, mobile: string) {
    await this.db.member.update({ where: { id: memberId }, data: { mobile } }); // want payee-change-unverified "PensionDesk.newMobile changes Mobile"
    await this.db.auditRow.create({ data: { action: "update", subjectId: memberId } });
  }

  async newPayee(policyId: string, iban: string) {
    await this.db.payee.update({ where: { policyId }, data: { iban } }); // want payee-change-unverified "money goes elsewhere"
  }

  async divide(policyId: string, partyId: string, share: number) {
    await this.db.beneficiary.update({ where: { policyId }, data: { partyId, share } }); // want payee-change-unverified "changes Beneficiary"
  }

  async newMobileByLetter(memberId: string, mobile: string, letter: string) {
    await this.identity.verifyMember(memberId, letter);
    await this.db.member.update({ where: { id: memberId }, data: { mobile } });
  }

  async divideLater(policyId: string, partyId: string, share: number) {
    await this.db.beneficiary.update({ where: { policyId }, data: { partyId, share, pendingApproval: true } });
  }

  async newPayeeAfterCall(policyId: string, iban: string) {
    await this.callback.confirmChange(policyId);
    await this.db.payee.update({ where: { policyId }, data: { iban } });
  }

  async language(memberId: string, language: string) {
    await this.db.member.update({ where: { id: memberId }, data: { language } });
  }

  async ratio(code: string, ratio: number) {
    await this.db.tariff.update({ where: { code }, data: { ratio } });
  }
}
