import { Controller, Get, Param, UseInterceptors } from "@nestjs/common";
import type { Repository } from "typeorm";
import { AuditInterceptor } from "./audit";
import { Patient } from "./patient";

@Controller("ward")
@UseInterceptors(AuditInterceptor)
export class WardController {
  constructor(private readonly patients: Repository<Patient>) {}

  @Get(":id/diagnoses")
  diagnoses(@Param("id") id: string) {
    return this.patients.findOne({ where: { id }, select: { id: true, diagnosis: true } });
  }
}
