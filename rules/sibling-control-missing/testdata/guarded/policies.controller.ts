import { Body, Controller, Param, Post, UseGuards } from "@nestjs/common";
import { StaffGuard } from "./staff.guard";
import { SanctionsGuard } from "./sanctions.guard";
import { Policy } from "./models";

@UseGuards(StaffGuard)
@Controller("policies")
export class PoliciesController {
  @UseGuards(SanctionsGuard)
  @Post(":id/owner")
  async setOwner(@Param("id") id: string, @Body() body: { ownerId: string }) {
    return Policy.update({ ownerId: body.ownerId }, { where: { id } });
  }

  @Post(":id/owner-by-court")
  async setOwnerByCourt(@Param("id") id: string, @Body() body: { ownerId: string }) {
    return Policy.update({ ownerId: body.ownerId }, { where: { id } }); // want sibling-control-missing "POST /policies/:id/owner does the same with one"
  }

  @UseGuards(SanctionsGuard)
  @Post(":id/owner-by-heirs")
  async setOwnerByHeirs(@Param("id") id: string, @Body() body: { ownerId: string }) {
    return Policy.update({ ownerId: body.ownerId }, { where: { id } });
  }
}
