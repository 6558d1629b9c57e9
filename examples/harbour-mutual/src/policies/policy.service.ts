import { ForbiddenException, Injectable, Logger } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import type { Actor } from "@/auth/actor";
import { ConsentService } from "@/consents/consent.service";
import { auditLine, blindIndex, logger, maskId } from "@/lib";
import type { PolicySummary, ProposeDto } from "./policy.dto";
import { IdDocumentType, InsuredPerson, Policy, PolicyStatus } from "./policy.entity";

@Injectable()
export class PolicyService {
  private readonly log = new Logger(PolicyService.name);

  constructor(
    @InjectRepository(Policy) private readonly policies: Repository<Policy>,
    @InjectRepository(InsuredPerson) private readonly insureds: Repository<InsuredPerson>,
    private readonly consents: ConsentService,
  ) {}

  async propose(dto: ProposeDto): Promise<PolicySummary> {
    await this.consents.require(dto.holderId, "policy");
    await this.consents.require(dto.holderId, "health-data");
    const { insureds, holderEmail: replyTo, ...terms } = dto;
    this.log.log(`proposal for ${terms.productCode}, fields ${Object.keys(dto).join(", ")}`);
    for (const insured of insureds) {
      if (insured.idDocumentType === IdDocumentType.Passport) this.log.verbose("a passport holder is proposed");
      this.log.log(
        `document ${maskId(insured.idDocumentNumber)}, declared: ${insured.healthDeclaration !== undefined}`,
      );
    }
    try {
      const policy = await this.policies.save({
        ...terms,
        status: PolicyStatus.Proposed,
        insureds: insureds.map((i) => ({ ...i, idDocumentNumberBidx: blindIndex(i.idDocumentNumber) })),
      });
      logger.info({ policyId: policy.id, replyTo }, "confirmation queued");
      return this.toSummary(policy as Policy);
    } catch (cause) {
      const failure = { step: "propose", input: dto, cause };
      logger.error(failure, "proposal failed");
      throw cause;
    }
  }

  async summary(id: string, actor: Actor): Promise<PolicySummary> {
    const policy = await this.policies.findOneOrFail({ where: { id }, relations: { insureds: true } });
    if (actor.kind === "customer" && policy.holderId !== actor.id) throw new ForbiddenException();
    return this.toSummary(policy);
  }

  async products(): Promise<string[]> {
    const policies = await this.policies.find({ select: { productCode: true } });
    return [...new Set(policies.map((p) => p.productCode))];
  }

  async issue(id: string): Promise<void> {
    const policy = await this.policies.findOneOrFail({
      where: { id },
      relations: { insureds: true, beneficiaries: true },
    });
    if (policy.beneficiaries.reduce((sum, b) => sum + b.sharePercent, 0) !== 100) {
      this.log.warn(
        `shares of ${policy.id} do not add up: ${policy.beneficiaries.map((b) => b.sharePercent).join("+")}`,
      );
      return;
    }
    await this.policies.update({ id }, { status: PolicyStatus.InForce });
    for (const insured of policy.insureds) auditLine("cover starts", { policyId: policy.id, ...insured });
    this.log.log(`beneficiaries of ${policy.id}: ${policy.beneficiaries.map((b) => b.beneficiaryName).join("、")}`);
    auditLine("policy issued", { policyId: policy.id, status: policy.status, insured: policy.insureds.length });
  }

  /** The same person may already be insured: looked up by the blind index, never by the number. */
  async isKnown(idDocumentNumber: string): Promise<boolean> {
    const known = await this.insureds.countBy({ idDocumentNumberBidx: blindIndex(idDocumentNumber) });
    logger.info({ known: known > 0, digits: idDocumentNumber.length }, "duplicate check");
    return known > 0;
  }

  private toSummary(policy: Policy): PolicySummary {
    return {
      id: policy.id,
      productCode: policy.productCode,
      status: policy.status,
      insuredCount: policy.insureds.length,
    };
  }
}
