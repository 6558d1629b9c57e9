// One's own data needs no record of its being read, unless the file records what else one reads of oneself.
import { Controller, Get, Req, UseInterceptors } from "@nestjs/common";
import type { Repository } from "typeorm";
import { AuditInterceptor } from "./audit";

class Patient {
  id!: string;
  prescription!: string;
  diagnosis!: string;
  ward!: string;
}

@Controller("patients")
export class OwnController {
  constructor(private readonly patients: Repository<Patient>) {}

  @Get("me/prescriptions")
  @UseInterceptors(AuditInterceptor)
  prescriptions(@Req() req: { user: { patientId: string } }) {
    return this.patients.findOne({ where: { id: req.user.patientId }, select: { id: true, prescription: true } });
  }

  @Get("me/diagnoses")
  diagnoses(@Req() req: { user: { patientId: string } }) { // want access-not-audited "GET /patients/me/diagnoses"
    return this.patients.findOne({ where: { id: req.user.patientId }, select: { id: true, diagnosis: true } });
  }

  @Get("me/ward")
  ward(@Req() req: { user: { patientId: string } }) {
    return this.patients.findOne({ where: { id: req.user.patientId }, select: { id: true, ward: true } });
  }
}
