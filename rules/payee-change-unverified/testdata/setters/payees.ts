import { IdentityCheck } from "../shared/identity";
import { PayeeRepository } from "../shared/payees";

export class PayoutDetails {
  constructor(
    private readonly repo: PayeeRepository,
    private readonly identity: IdentityCheck,
    private readonly form: { setMobilePhone(id: string, value: string): void },
  ) {}

  async changeIban(policyId: string, iban: string, proof: string) {
    await this.identity.verifyHolder(policyId, proof);
    await this.repo.setIban(policyId, iban);
  }

  async changeIbanAtOnce(policyId: string, iban: string) {
    await this.repo.setIban(policyId, iban); // want payee-change-unverified "this.repo.setIban"
  }

  async gaiShouJi(policyId: string, shouJiHao: string) {
    await this.repo.sheShouJiHao(policyId, shouJiHao); // want payee-change-unverified "this.repo.sheShouJiHao"
  }

  async changeLanguage(policyId: string, language: string) {
    await this.repo.setLanguage(policyId, language);
  }

  async changeColour(policyId: string, colour: string) {
    await this.repo.setColour(policyId, colour);
  }

  /** Shown, and kept nowhere. */
  async showMobile(policyId: string, mobilePhone: string) {
    this.form.setMobilePhone(policyId, mobilePhone);
  }
}
