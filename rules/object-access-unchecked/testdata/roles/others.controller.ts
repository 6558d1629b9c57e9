import { Controller, Get, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import type { Repository } from "typeorm";
import { Annuity, Surveyor } from "./entities";
import { Roles } from "./roles";

@Controller("desk")
@UseGuards(AuthGuard("jwt"))
@Roles("desk", "clerk")
export class DeskController {
  constructor(private readonly annuities: Repository<Annuity>, private readonly surveyors: Repository<Surveyor>) {}
  @Get("annuities/:id") one(@Param("id") id: string) {
    return this.annuities.findOneBy({ id }); // want object-access-unchecked "GET /desk/annuities/:id"
  }
  // Belongs to no branch.
  @Get("surveyors/:id") surveyor(@Param("id") id: string) {
    return this.surveyors.findOneBy({ id });
  }
}

@Controller("audit")
@UseGuards(AuthGuard("jwt"))
@Roles("controlling")
export class ControllingController {
  constructor(private readonly annuities: Repository<Annuity>) {}
  @Get(":id") one(@Param("id") id: string) {
    return this.annuities.findOneBy({ id });
  }
}
