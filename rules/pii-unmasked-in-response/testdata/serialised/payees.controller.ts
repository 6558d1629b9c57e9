import { ClassSerializerInterceptor, Controller, Get, Param, UseInterceptors } from "@nestjs/common";
import type { Repository } from "typeorm";
import { type Adjuster, lastDigits, type Payee } from "./records";

@Controller("payees")
export class PayeeController {
  constructor(private readonly payees: Repository<Payee>) {}
  @Get(":id/label") async label(@Param("id") id: string) {
    const payee = await this.payees.findOneByOrFail({ id });
    return { id, mobile: lastDigits(payee.mobile), hkid: lastDigits(payee.hkid) };
  }
  // Another number of a document, with the mobile that the other cuts.
  @Get(":id/contact") async contact(@Param("id") id: string) { // want pii-unmasked-in-response "GET /payees/:id/contact hands out Passport number in full"
    const { mobile, passportNumber } = await this.payees.findOneByOrFail({ id });
    return { mobile, passportNumber };
  }
  @Get(":id/phone") async phone(@Param("id") id: string) {
    const { mobile, fullName } = await this.payees.findOneByOrFail({ id });
    return { mobile, fullName };
  }
  // Nothing with it that is cut elsewhere.
  @Get(":id/travel") async travel(@Param("id") id: string) {
    const { passportNumber, state } = await this.payees.findOneByOrFail({ id });
    return { passportNumber, state };
  }
}

@Controller("adjusters")
@UseInterceptors(ClassSerializerInterceptor)
export class AdjusterController {
  constructor(private readonly adjusters: Repository<Adjuster>) {}
  // The interceptor leaves out what the class excludes.
  @Get(":id") one(@Param("id") id: string) {
    return this.adjusters.findOneByOrFail({ id });
  }
  @Get(":id/kept") async kept(@Param("id") id: string): Promise<Adjuster> {
    const found = await this.adjusters.findOneByOrFail({ id });
    return found;
  }
  // Spread into another object it is no instance of the class.
  @Get(":id/board") async board(@Param("id") id: string) { // want pii-unmasked-in-response "GET /adjusters/:id/board"
    const found = await this.adjusters.findOneByOrFail({ id });
    return { ...found, late: true };
  }
}

@Controller("plain-adjusters")
export class PlainController {
  constructor(private readonly adjusters: Repository<Adjuster>) {}
  @Get(":id") one(@Param("id") id: string) { // want pii-unmasked-in-response "GET /plain-adjusters/:id"
    return this.adjusters.findOneByOrFail({ id });
  }
}
