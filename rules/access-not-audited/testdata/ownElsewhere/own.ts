import { Controller, Get, Req } from "@nestjs/common";
import type { Repository } from "typeorm";
import { Patient } from "./patient";

// Nothing here is recorded: one's own.
@Controller("patients")
export class OwnController {
  constructor(private readonly patients: Repository<Patient>) {}

  @Get("me/diagnoses")
  diagnoses(@Req() req: { user: { patientId: string } }) {
    return this.patients.findOne({ where: { id: req.user.patientId }, select: { id: true, diagnosis: true } });
  }
}
