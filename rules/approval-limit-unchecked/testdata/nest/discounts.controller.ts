import { Body, Controller, Param, Patch, Post, SetMetadata, UseGuards } from "@nestjs/common";
import { DiscountService } from "./discounts.service.js";
import { AuthorityGuard, RolesGuard } from "./guards.js";

@Controller("discounts")
export class DiscountController {
  constructor(private readonly discounts: DiscountService) {}

  @Patch(":id/approve")
  @UseGuards(RolesGuard)
  @SetMetadata("roles", ["underwriter"])
  approve(@Param("id") id: string) {
    return this.discounts.approve(id);
  }

  @Post(":id/grant")
  @UseGuards(AuthorityGuard)
  grant(@Param("id") id: string, @Body() body: { rate: number }) {
    return this.discounts.grant(id, body.rate);
  }
}
