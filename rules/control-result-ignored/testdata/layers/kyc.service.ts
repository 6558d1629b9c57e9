import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { BlockedParty } from "./blockedParty.entity";

@Injectable()
export class KycService {
  constructor(@InjectRepository(BlockedParty) private readonly blocked: Repository<BlockedParty>) {}

  async isBlocked(idNumber: string): Promise<boolean> {
    return (await this.blocked.countBy({ idNumber })) > 0;
  }

  async assertVerified(idNumber: string): Promise<void> {
    if (await this.isBlocked(idNumber)) throw new Error("blocked");
  }
}
