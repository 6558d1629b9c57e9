import { Body, Controller, Get, Param, Post, UseGuards } from "@nestjs/common";
import { CurrentUser, StaffGuard } from "./staff";
import { PatientService } from "./service";

class SearchDto {
  passportNo!: string;
  caseId!: string;
}

@Controller("patients")
@UseGuards(StaffGuard)
export class PatientController {
  constructor(private readonly patients: PatientService) {}

  @Post("search")
  search(@Body() dto: SearchDto, @CurrentUser() clerk: { id: string; branchIds: string[] }) {
    return this.patients.search(dto.passportNo, clerk);
  }

  @Get("by-passport/:passportNo")
  lookup(@Param("passportNo") passportNo: string, @CurrentUser() clerk: { id: string; branchIds: string[] }) { // want access-without-purpose "by passportNo without saying why; POST /patients/search asks"
    return this.patients.search(passportNo, clerk);
  }

  // Nobody else asks for what this one is given, and its own function narrows it down.
  @Get("by-mobile/:mobile")
  byMobile(@Param("mobile") mobile: string, @CurrentUser() clerk: { id: string; branchIds: string[] }) {
    return this.patients.ofBranch(mobile, clerk);
  }

  // Who is in charge of a person has his reason.
  @Get("mine/:passportNo")
  assigned(@Param("passportNo") passportNo: string, @CurrentUser() clerk: { id: string; branchIds: string[] }) {
    return this.patients.assigned(passportNo, clerk);
  }

  @Post("assigned/search")
  searchAssigned(@Body() dto: SearchDto, @CurrentUser() clerk: { id: string; branchIds: string[] }) {
    return this.patients.assigned(dto.passportNo, clerk);
  }
}
