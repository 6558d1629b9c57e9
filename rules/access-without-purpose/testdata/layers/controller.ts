import { Body, Controller, Get, Param, Post, Query } from "@nestjs/common";
import { PatientService, type Patient } from "./service";

@Controller("admin/patients")
export class PatientController {
  constructor(private readonly patients: PatientService) {}

  @Post("lookup")
  lookup(@Body() body: { name: string; justification: string }): Promise<Patient[]> {
    return this.patients.lookup(body);
  }

  @Get("find")
  find(@Query() query: Record<string, string>): Promise<Patient[]> {
    return this.patients.lookup({ name: query.name!, justification: query.justification! });
  }

  @Get("search")
  search(@Query("name") name: string): Promise<Patient[]> { // want access-without-purpose "GET /admin/patients/search .* asks for one \(justification\)"
    return this.patients.search(name);
  }

  @Get(":id")
  show(@Param("id") id: string, @Query("me") me: string): Promise<Patient | undefined> {
    return this.patients.ofTreating(id, me);
  }
}
