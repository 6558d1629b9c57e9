import { type CanActivate, Controller, type ExecutionContext, Get, Injectable, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { PrismaClient } from "@prisma/client";

@Injectable()
class OnlyStaff implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user?.role === "staff";
  }
}
const STAFF = [AuthGuard("jwt"), OnlyStaff];

@Controller("patients")
export class PatientsController {
  private readonly prisma = new PrismaClient();
  @Get("guarded/:id")
  @UseGuards(...STAFF)
  guarded(@Param("id") id: string) {
    return this.prisma.insured.findUnique({ where: { id } });
  }
  @Get("open/:id") open(@Param("id") id: string) { // want endpoint-without-authorization "GET /patients/open/:id"
    return this.prisma.insured.findUnique({ where: { id } });
  }
}
