import { ForbiddenException, Injectable, Logger } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Consent, type Purpose } from "./consent.entity";

@Injectable()
export class ConsentService {
  private readonly logger = new Logger(ConsentService.name);

  constructor(@InjectRepository(Consent) private readonly consents: Repository<Consent>) {}

  async require(customerId: string, purpose: Purpose): Promise<void> {
    const given = await this.consents.countBy({ customerId, purpose });
    if (given > 0) return;
    this.logger.warn(`customer ${customerId} has not consented to ${purpose}`);
    throw new ForbiddenException({ code: "CONSENT_MISSING", purpose });
  }

  async give(customerId: string, purpose: Purpose, noticeVersion: string): Promise<void> {
    await this.consents.insert({ customerId, purpose, noticeVersion });
  }
}
