import { Controller, Param, Post } from "@nestjs/common";
import { ApplicationsService } from "./applications.service.js";

@Controller("applications")
export class ApplicationsController {
  constructor(private readonly service: ApplicationsService) {}

  @Post(":id/assess")
  async assess(@Param("id") id: string) {
    await this.service.assess(id);
  }

  @Post(":id/screen")
  async screen(@Param("id") id: string) {
    await this.service.screen(id);
  }

  @Post(":id/price")
  async price(@Param("id") id: string) {
    await this.service.price(id);
  }
}
