import { Body, Controller, Injectable, Post } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Consent } from "./consent.entity";

@Injectable()
export class ConsentService {
  constructor(@InjectRepository(Consent) private readonly consents: Repository<Consent>) {}

  async grant(customerId: string, purpose: string) {
    await this.consents.insert({ customerId, purpose });
  }
  async require(customerId: string, purpose: string) {
    if ((await this.consents.countBy({ customerId, purpose })) === 0) throw new Error("no consent");
  }
}

@Controller("consents")
export class ConsentController {
  constructor(private readonly service: ConsentService) {}

  @Post()
  grant(@Body() dto: { customerId: string; purpose: string }) {
    return this.service.grant(dto.customerId, dto.purpose);
  }
}
