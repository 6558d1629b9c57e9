import { Controller, ForbiddenException, Get, Param, Req, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Repository } from "typeorm";
import { PermissionsGuard, RequirePermission } from "./guards";
import { Intake } from "./intake.entity";

@Controller("intakes")
@UseGuards(AuthGuard("jwt"), PermissionsGuard)
export class IntakeController {
  constructor(private readonly intakes: Repository<Intake>) {}

  @Get(":id/pregnancy")
  async pregnancy(@Param("id") id: string) {
    const intake = await this.intakes.findOneOrFail({ where: { id }, select: { id: true, diagnosis: true } }); // want object-access-unchecked "any Intake by the id"
    return { diagnosis: intake.diagnosis };
  }

  @Get(":id/medication")
  async medication(@Param("id") id: string, @Req() req: { user: { id: string } }) {
    const intake = await this.intakes.findOneOrFail({ where: { id }, select: ["insuredId", "diagnosis"] });
    if (intake.insuredId !== req.user.id) throw new ForbiddenException();
    return { diagnosis: intake.diagnosis };
  }

  @Get(":id/reviewed")
  @RequirePermission("intake:review")
  async reviewed(@Param("id") id: string) {
    const intake = await this.intakes.findOneOrFail({ where: { id }, select: { diagnosis: true } });
    return { diagnosis: intake.diagnosis };
  }
}
