import { Controller, Get, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import type { Repository } from "typeorm";
import { Payee } from "./entities";
import { RequirePermission, Roles, RolesGuard } from "./roles";

@Controller("own")
@UseGuards(AuthGuard("jwt"), RolesGuard)
export class OwnController {
  constructor(private readonly payees: Repository<Payee>) {}
  @Get("payees/:id") @Roles("policyholder") one(@Param("id") id: string) {
    return this.payees.findOneBy({ id }); // want object-access-unchecked "GET /own/payees/:id"
  }
  // Those who may see all, and a permission to work with what belongs to customers.
  @Get("all/:id") @Roles("policyholder", "cashier") all(@Param("id") id: string) {
    return this.payees.findOneBy({ id });
  }
  @Get("desk/:id") @RequirePermission("customer") desk(@Param("id") id: string) {
    return this.payees.findOneBy({ id });
  }
  @Get("user/:id") @Roles("user") user(@Param("id") id: string) {
    return this.payees.findOneBy({ id });
  }
}
