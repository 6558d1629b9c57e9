import { PolicyRepository } from "./policy.repository";
import { Compliance } from "./compliance";

export class IssueService {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly compliance: Compliance,
  ) {}

  async issueWholeLife(holderId: string) {
    await this.compliance.refuseSanctioned(holderId);
    return this.policies.create({ holderId, kind: "WHOLE" });
  }

  async issueTerm(holderId: string) {
    await this.before(holderId);
    return this.policies.create({ holderId, kind: "TERM" });
  }

  async issueHealth(holderId: string) {
    await this.compliance.refuseSanctioned(holderId);
    return this.writeHealth(holderId);
  }

  // Only called where it was asked before.
  private async writeHealth(holderId: string) {
    return this.policies.create({ holderId, kind: "HEALTH" });
  }

  private async before(holderId: string) {
    await this.compliance.check(holderId, "aml");
    return this.compliance.refuseSanctioned(holderId);
  }

  async issueMotor(holderId: string) {
    return this.policies.create({ holderId, kind: "MOTOR" }); // want sibling-control-missing "IssueService.issueWholeLife does the same with one"
  }
}
