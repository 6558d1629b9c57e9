import { Body, Controller, Param, Patch, Post, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import type { PayeeDto } from "./entities.js";
import { PayeesService } from "./payees.service.js";
import { StepUp } from "./stepUp.service.js";

@Controller("payees")
@UseGuards(AuthGuard("jwt"))
export class PayeesController {
  constructor(private readonly service: PayeesService) {}

  @Patch(":id")
  async change(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.change(id, dto);
  }

  @Patch(":id/verified")
  async verified(@Param("id") id: string, @Body("code") code: string, @Body() dto: PayeeDto) {
    await this.service.changeVerified(id, code, dto);
  }

  @Patch(":id/guarded")
  @StepUp()
  async guarded(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.changeBehindGuard(id, dto);
  }

  @Patch(":id/papers")
  async papers(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.changeWithProof(id, dto);
  }

  @Patch(":id/told")
  async told(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.changeAndTell(id, dto);
  }

  @Patch(":id/held")
  async held(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.changeAndHold(id, dto);
  }

  @Post(":id/requests")
  async ask(@Param("id") id: string, @Body() dto: PayeeDto) {
    await this.service.ask(id, dto);
  }
}
