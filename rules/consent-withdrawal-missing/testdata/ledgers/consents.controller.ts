import { Controller, Delete, Param, Post, Req } from "@nestjs/common";
import { PrismaClient } from "@prisma/client";
import { LEDGERS } from "./ledgers";

@Controller("my/consents")
export class ConsentsController {
  constructor(private readonly db: PrismaClient) {}

  @Post("partners/:partner")
  partner(@Param("partner") partner: string, @Req() req: { customerId: string }) {
    return this.db.partnerConsent.create({ data: { customerId: req.customerId, partner, grantedAt: new Date() } });
  }

  @Post(":kind")
  give(@Param("kind") kind: string, @Req() req: { customerId: string }) {
    return LEDGERS[kind]?.give(this.db, req.customerId);
  }

  @Delete(":kind")
  revoke(@Param("kind") kind: string, @Req() req: { customerId: string }) {
    return LEDGERS[kind]?.revoke(this.db, req.customerId);
  }
}
