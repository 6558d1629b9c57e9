import { Body, Controller, Delete, Get, Param, Patch, Query, Req, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { In, type Repository } from "typeorm";
import { Annuity, Payee } from "./entities";
import { Roles } from "./roles";

interface Caller { user: { id: string; branches: string[] } }

/** Clerks see what is of their branches: the first handler shows it. */
@Controller("annuities")
@UseGuards(AuthGuard("jwt"))
@Roles("clerk", "desk")
export class AnnuityController {
  constructor(private readonly annuities: Repository<Annuity>, private readonly payees: Repository<Payee>) {}
  @Get(":id") one(@Param("id") id: string, @Req() req: Caller) {
    return this.annuities.findOneBy({ id, officeBranchId: In(req.user.branches) });
  }
  @Patch(":id") change(@Param("id") id: string, @Body() body: { bankAccount: string }) {
    return this.annuities.update({ id }, { bankAccount: body.bankAccount }); // want object-access-unchecked "PATCH /annuities/:id lets any signed-in caller change any Annuity"
  }
  @Get(":annuityId/payees") list(@Param("annuityId") annuityId: string) {
    return this.payees.findBy({ annuityId }); // want object-access-unchecked "GET /annuities/:annuityId/payees gives"
  }
  // Of a branch, not of one record.
  @Get("of/:officeBranchId") ofBranch(@Param("officeBranchId") officeBranchId: string) {
    return this.annuities.findBy({ officeBranchId });
  }
  @Get("on/:productId") ofProduct(@Param("productId") productId: string) {
    return this.annuities.findBy({ productId });
  }
  // A search over all, by no id.
  @Get() search(@Query("name") fullName: string) {
    return this.payees.findBy({ fullName });
  }
  // Another role, of which nothing tells that it is bound to a branch.
  @Delete(":id")
  @Roles("privacy")
  erase(@Param("id") id: string) {
    return this.annuities.delete({ id });
  }
  @Get("any/:id")
  @Roles("admin")
  any(@Param("id") id: string) {
    return this.annuities.findOneBy({ id });
  }
}
