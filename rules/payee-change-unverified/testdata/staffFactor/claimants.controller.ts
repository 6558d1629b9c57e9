import { Body, Controller, Param, Patch, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Claimant } from "./claimant.entity";
import { CallerVerifiedGuard, Roles, StepUpGuard } from "./guards";
import { sms } from "@mutual/messages";

class BankDto {
  bankAccountNo!: string;
}

@Controller("claimants")
@Roles("clerk", "supervisor")
export class ClaimantsController {
  constructor(@InjectRepository(Claimant) private readonly repo: Repository<Claimant>) {}

  @Patch(":id/bank")
  @UseGuards(StepUpGuard)
  async bank(@Param("id") id: string, @Body() dto: BankDto) {
    await this.repo.update({ id }, { bankAccountNo: dto.bankAccountNo }); // want payee-change-unverified "PATCH /claimants/:id/bank"
  }

  @Patch(":id/bank/told")
  @UseGuards(StepUpGuard)
  async bankTold(@Param("id") id: string, @Body() dto: BankDto) {
    const before = await this.repo.findOneByOrFail({ id });
    await this.repo.update({ id }, { bankAccountNo: dto.bankAccountNo });
    await sms.send(before.mobile, "Your account was changed.");
  }

  @Patch(":id/bank/asked")
  @UseGuards(StepUpGuard, CallerVerifiedGuard)
  async bankAsked(@Param("id") id: string, @Body() dto: BankDto) {
    await this.repo.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }
}

/** Who calls is whom it is about. */
@Controller("my/bank")
@Roles("customer")
export class MyBankController {
  constructor(@InjectRepository(Claimant) private readonly repo: Repository<Claimant>) {}

  @Patch(":id")
  @UseGuards(StepUpGuard)
  async bank(@Param("id") id: string, @Body() dto: BankDto) {
    await this.repo.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }
}

@Controller("bank")
@Roles("clerk", "customer")
export class SharedBankController {
  constructor(@InjectRepository(Claimant) private readonly repo: Repository<Claimant>) {}

  @Patch(":id")
  @UseGuards(StepUpGuard)
  async bank(@Param("id") id: string, @Body() dto: BankDto) {
    await this.repo.update({ id }, { bankAccountNo: dto.bankAccountNo });
  }
}
