import { Body, Controller, Delete, Get, Param, Patch, Post, Put, UseGuards } from "@nestjs/common";
import { StepUp, StepUpGuard } from "@harbour/auth";

declare const accounts: {
  update(id: string, change: object): Promise<void>;
  assignRole(id: string, role: string): Promise<void>;
  pay(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  list(id: string): Promise<object[]>;
};

class PayeeDto {
  iban!: string;
}

@Controller("customers")
export class CustomerController {
  @Post(":id/policy-loan")
  @UseGuards(StepUpGuard)
  @StepUp({ maxAge: 300 })
  loan(@Param("id") id: string) {
    return accounts.pay(id);
  }

  @Put(":id/payout-account")
  payoutAccount(@Param("id") id: string, @Body() dto: PayeeDto) { // want missing-mfa-step-up "PUT /customers/:id/payout-account changes where money goes .* as StepUpGuard does for POST /customers/:id/policy-loan"
    return accounts.update(id, dto);
  }

  @Post("change-mobile")
  changeMobile(@Body() dto: { id: string; mobile: string }) { // want missing-mfa-step-up "POST /customers/change-mobile changes where codes and notices go"
    return accounts.update(dto.id, { mobile: dto.mobile });
  }

  @Patch("staff/:id/role")
  grant(@Param("id") id: string, @Body() dto: { role: string }) { // want missing-mfa-step-up "PATCH /customers/staff/:id/role gives people rights"
    return accounts.assignRole(id, dto.role);
  }

  @Post(":id/surrender")
  surrender(@Param("id") id: string) { // want missing-mfa-step-up "POST /customers/:id/surrender sends money out"
    return accounts.pay(id);
  }

  @Get(":id/payout-account")
  read(@Param("id") id: string) {
    return accounts.list(id);
  }

  @Post(":id/payout-account/verify")
  verify(@Param("id") id: string) {
    return accounts.update(id, { verified: true });
  }

  @Delete(":id/beneficiaries/:beneficiaryId")
  removeBeneficiary(@Param("beneficiaryId") id: string) {
    return accounts.remove(id);
  }
}
