import { Controller, Get, Param, UseInterceptors } from "@nestjs/common";
import type { Files } from "../shared/files";
import { KeepInterceptor, Kept } from "./record";

@Controller("ward")
@UseInterceptors(KeepInterceptor)
export class WardController {
  constructor(private readonly files: Files) {}

  @Get(":id/lab-results")
  @Kept("lab-results")
  labResults(@Param("id") id: string) {
    return this.files.labResultsView(id);
  }

  @Get(":id/diagnoses")
  diagnoses(@Param("id") id: string) { // want access-not-audited "Diagnosis"
    return this.files.diagnosesView(id);
  }

  @Get(":id/hiv-status")
  restricted(@Param("id") id: string) { // want access-not-audited "nfectious"
    return this.files.restrictedView(id);
  }

  @Get("tariffs/:code")
  tariff(@Param("code") code: string) {
    return this.files.tariff(code);
  }
}
