import { Controller, Get } from "@nestjs/common";
import { Loose, Needs, Recorded, Staff, StaffRecorded } from "./decorators";

class Patient {
  id!: string;
  diagnosis!: string;
}
const rows = new Map<string, Patient>();
const patients = () => [...rows.values()];

@Controller("patients")
export class PatientsController {
  @Get("staff")
  @Staff("nurse", "doctor")
  staff(): Patient[] {
    return patients();
  }
  @Get("both")
  @StaffRecorded()
  both(): Patient[] {
    return patients();
  }
  @Get("marked")
  @Needs("nurse")
  marked(): Patient[] { // want endpoint-without-authorization
    return patients();
  }
  @Get("recorded")
  @Recorded()
  recorded(): Patient[] { // want endpoint-without-authorization
    return patients();
  }
  @Get("loose")
  @Loose()
  loose(): Patient[] { // want endpoint-without-authorization "Everybody lets everybody in"
    return patients();
  }
}

@Staff()
@Controller("wards")
export class WardsController {
  @Get()
  all(): Patient[] {
    return patients();
  }
}
