import { Injectable, Logger } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import axios from "axios";
import type { Repository } from "typeorm";
import { logger, maskId } from "@/lib";
import { notifyPartner } from "@/lib/notify";
import { Claim } from "./claim.entity";

@Injectable()
export class ClaimService {
  private readonly log = new Logger("Claims");

  constructor(@InjectRepository(Claim) private readonly claims: Repository<Claim>) {}

  async submit(claim: Claim): Promise<void> {
    logger.info({ claimId: claim.id }, "claim submitted");
    await this.claims.save(claim);
    await axios.post("https://api.fraud-scoring.example/v1/score", { id: claim.id, amount: claim.amount });
    await axios.post(`${process.env.CLAIMS_URL}/claims`, claim);
    await notifyPartner("claim.submitted", { id: claim.id, status: claim.status });
    await axios.post("https://archive.claims-paper.example/scan", { claim: claim.id });
  }

  async list(): Promise<Claim[]> {
    const open = await this.claims.find();
    this.log.log(`${open.length} claims are open`);
    this.log.verbose(open.map((c) => c.claimNumber).length);
    return open;
  }

  async settle(id: string): Promise<void> {
    const claim = await this.claims.findOneOrFail({ where: { id }, relations: { claimant: true } });
    const { claimant } = claim;
    this.log.log("settling for " + claimant.id);
    this.log.debug({ id: claim.id, status: claim.status });
    this.log.debug(`identity ${maskId(claimant.idCardNo)}`);
    if (claimant.idCardNo.length !== 18) this.log.warn(`unusual length: ${claimant.idCardNo.length}`);
  }
}
