import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Claimant } from "./claimant.entity";
import { KycService } from "./kyc.service";
import { Treasury } from "./treasury";

@Injectable()
export class ClaimsService {
  constructor(
    private readonly kyc: KycService,
    private readonly treasury: Treasury,
    @InjectRepository(Claimant) private readonly claimants: Repository<Claimant>,
  ) {}

  async pay(idNumber: string, amount: number) {
    this.kyc.assertVerified(idNumber); // want control-result-ignored "nobody waits for it: this\.treasury\.settleClaim\(\) pays out"
    return this.treasury.settleClaim(idNumber, amount);
  }

  async correct(id: string, idNumber: string, phone: string) {
    const blocked = await this.kyc.isBlocked(idNumber); // want control-result-ignored "this\.claimants\.update\(\) goes on"
    await this.claimants.update({ id }, { phone });
  }

  async correctChecked(id: string, idNumber: string, phone: string) {
    await this.kyc.assertVerified(idNumber);
    await this.claimants.update({ id }, { phone });
  }
}
