import { Body, Controller, Delete, Get, Param, ParseIntPipe, Patch, Post, Query, Req, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Column, Entity, In, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Claim {
  @PrimaryColumn() id!: string;
  @Column() userId!: string;
  @Column() branchId!: string;
  @Column() diagnosis!: string;
  @Column() bankAccount!: string;
}
@Entity()
class Product { @PrimaryColumn() id!: string; @Column() title!: string }
interface Caller { user: { id: string; branches: string[]; role: string } }

class Claims {
  constructor(private readonly claims: Repository<Claim>) {}
  byId(id: string) {
    return this.claims.findOneByOrFail({ id });
  }
  ofBranches(id: string, branches: string[]) {
    return this.claims.findOneBy({ id, branchId: In(branches) });
  }
}

@Controller("claims")
@UseGuards(AuthGuard("jwt"))
export class ClaimController {
  constructor(private readonly claims: Repository<Claim>, private readonly products: Repository<Product>, private readonly service: Claims) {}
  @Get(":id") one(@Param("id") id: string) {
    return this.claims.findOneBy({ id }); // want object-access-unchecked "GET /claims/:id gives any signed-in caller any Claim by the id"
  }
  @Get("where/:id") where(@Param("id") id: string) {
    return this.claims.findOne({ where: { id } }); // want object-access-unchecked "GET /claims/where/:id"
  }
  @Get("number/:id") numbered(@Param("id", ParseIntPipe) id: number) {
    return this.claims.findOneOrFail({ where: { id: String(id) } }); // want object-access-unchecked "number/:id"
  }
  @Get("search") search(@Query("id") id: string) {
    return this.service.byId(id); // want object-access-unchecked "GET /claims/search"
  }
  @Patch(":id") change(@Param("id") id: string, @Body() dto: Claim) {
    return this.claims.update({ id }, { bankAccount: dto.bankAccount }); // want object-access-unchecked "lets any signed-in caller change any Claim"
  }
  @Delete(":id") async remove(@Param("id") id: string) {
    await this.claims.delete({ id }); // want object-access-unchecked "delete any Claim"
  }
  @Post("open") async open(@Body() dto: { claimId: string }, @Req() req: Caller) {
    if (!req.user) return null;
    return this.claims.findOneBy({ id: dto.claimId }); // want object-access-unchecked "POST /claims/open"
  }
  @Get("own/:id") own(@Param("id") id: string, @Req() req: Caller) {
    return this.claims.findOneBy({ id, userId: req.user.id });
  }
  @Get("scoped/:id") scoped(@Param("id") id: string, @Req() req: Caller) {
    return this.service.ofBranches(id, req.user.branches);
  }
  @Get("compared/:id") async compared(@Param("id") id: string, @Req() req: Caller) {
    const claim = await this.claims.findOneByOrFail({ id });
    if (claim.userId !== req.user.id) throw new Error("not yours");
    return claim;
  }
  @Get("included/:id") async included(@Param("id") id: string, @Req() req: Caller) {
    const claim = await this.claims.findOneByOrFail({ id });
    return req.user.branches.includes(claim.branchId) ? claim : null;
  }
  @Get("asked/:id") async asked(@Param("id") id: string, @Req() req: Caller) {
    await this.ensureAccess(req.user.id, id);
    return this.claims.findOneBy({ id });
  }
  @Get("mine") mine(@Req() req: Caller) {
    return this.claims.findOneBy({ id: req.user.id });
  }
  @Get("product/:id") product(@Param("id") id: string) {
    return this.products.findOneBy({ id });
  }
  @Get("all/:id") async staff(@Param("id") id: string, @Req() req: Caller) {
    if (req.user.role !== "claims-admin") throw new Error("forbidden");
    return this.claims.findOneBy({ id });
  }
  @Get("renamed/:id") renamed(@Param() params: Record<string, string>) {
    const filter = Object.fromEntries(Object.entries(params));
    return this.claims.findOneBy(filter); // want object-access-unchecked "GET /claims/renamed/:id"
  }
  @Get("list/:id") list(@Param("id") id: string) {
    return this.claims.find({ where: { id } }); // want? object-access-unchecked
  }
  @Get("spread/:id") spread(@Param("id") id: string) {
    const extra = JSON.parse("{}");
    return this.claims.findOneBy({ ...extra, id }); // want? object-access-unchecked
  }
  private async ensureAccess(userId: string, claimId: string) {
    if (!(await this.claims.findOneBy({ id: claimId, userId }))) throw new Error("no");
  }
}

@Controller("open-claims")
export class OpenController {
  constructor(private readonly claims: Repository<Claim>) {}
  // Nobody is signed in here: another rule says so.
  @Get(":id") one(@Param("id") id: string) {
    return this.claims.findOneBy({ id });
  }
}

class OwnerGuard {
  canActivate(req: Caller & { params: { id: string } }) {
    return req.user.branches.includes(req.params.id);
  }
}
@Controller("guarded-claims")
@UseGuards(AuthGuard("jwt"), OwnerGuard)
export class GuardedController {
  constructor(private readonly claims: Repository<Claim>) {}
  @Get(":id") one(@Param("id") id: string) {
    return this.claims.findOneBy({ id });
  }
}
