import { Controller, Delete, Get, NotFoundException, Param, UseGuards } from "@nestjs/common";
import { PrismaClient } from "@prisma/client";
import { MemberGuard, OwnClaimGuard, PolicyholderGuard } from "./guards";

@Controller("my/claims")
@UseGuards(MemberGuard)
export class MyClaims {
  constructor(private readonly db: PrismaClient) {}

  @Get(":claimId")
  @UseGuards(OwnClaimGuard)
  one(@Param("claimId") id: string) {
    return this.db.claim.findUnique({ where: { id }, select: { id: true, diagnosis: true } });
  }

  @Get(":claimId/summary")
  summary(@Param("claimId") id: string) {
    return this.db.claim.findUnique({ where: { id }, select: { id: true, diagnosis: true } }); // want object-access-unchecked "GET /my/claims/:claimId/summary gives"
  }

  @Get(":claimId/reports")
  @UseGuards(OwnClaimGuard)
  reports(@Param("claimId") claimId: string) {
    return this.db.report.findMany({ where: { claimId }, select: { id: true, diagnosis: true } });
  }

  @Get(":claimId/reports/:reportId")
  @UseGuards(OwnClaimGuard)
  report(@Param() { reportId }: { claimId: string; reportId: string }) {
    return this.db.report.findUnique({ where: { id: reportId }, select: { id: true, diagnosis: true } }); // want object-access-unchecked "GET /my/claims/:claimId/reports/:reportId gives"
  }

  @Get(":claimId/reports/:reportId/text")
  @UseGuards(OwnClaimGuard)
  text(@Param() params: { claimId: string; reportId: string }) {
    return this.db.report.findFirst({ where: { id: params.reportId, claimId: params.claimId }, select: { diagnosis: true } });
  }

  @Delete(":claimId/reports/:reportId")
  @UseGuards(OwnClaimGuard)
  async drop(@Param("reportId") reportId: string) {
    await this.db.report.delete({ where: { id: reportId } }); // want object-access-unchecked "lets any signed-in caller delete any Report"
  }

  @Delete(":claimId/reports/:reportId/text")
  @UseGuards(OwnClaimGuard)
  async dropText(@Param("claimId") claimId: string, @Param("reportId") reportId: string) {
    const report = await this.db.report.findFirst({ where: { id: reportId, claimId } });
    if (!report) throw new NotFoundException();
    await this.db.report.delete({ where: { id: reportId } });
  }
}

@Controller("their/claims")
@UseGuards(PolicyholderGuard)
export class TheirClaims {
  constructor(private readonly db: PrismaClient) {}

  @Get(":claimId")
  one(@Param("claimId") id: string) {
    return this.db.claim.findUnique({ where: { id }, select: { id: true, diagnosis: true } });
  }
}

@Controller("their/reports")
@UseGuards(MemberGuard, OwnClaimGuard)
export class TheirReports {
  constructor(private readonly db: PrismaClient) {}

  /** The guard asks for another name: what it does here is not told. */
  @Get(":id")
  one(@Param("id") id: string) {
    return this.db.report.findUnique({ where: { id }, select: { id: true, diagnosis: true } });
  }
}
