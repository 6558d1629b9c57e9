import { Body, Controller, Get, Post, Put, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Policyholder } from "./customer.entity";
import { CurrentPolicyholder, PolicyholderGuard } from "./guards";
import { Messages } from "./messages";

@Controller("me")
@UseGuards(PolicyholderGuard)
export class MeController {
  constructor(
    @InjectRepository(Policyholder) private readonly holders: Repository<Policyholder>,
    private readonly messages: Messages,
  ) {}

  @Get()
  show(@CurrentPolicyholder() id: string) {
    return this.holders.findOneBy({ id });
  }

  @Post("messages")
  write(@CurrentPolicyholder() id: string, @Body() body: { text: string }) {
    return this.messages.add(id, body.text);
  }

  @Put("password")
  changePassword(@CurrentPolicyholder() id: string, @Body() body: { password: string }) {
    return this.messages.changePassword(id, body.password);
  }
}
