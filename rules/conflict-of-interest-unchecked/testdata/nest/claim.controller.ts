import { Body, Controller, Param, Patch, Post, Req } from "@nestjs/common";
import { ClaimService } from "./claim.service.js";
import { NoConflictOfInterest } from "./conflict.service.js";

@Controller("insurance/claims")
export class ClaimController {
  constructor(private readonly service: ClaimService) {}

  @Patch(":id/assessor")
  async assign(@Param("id") id: string, @Body("staffId") staffId: string) {
    await this.service.assign(id, staffId);
  }

  @Post(":id/take")
  async take(@Param("id") id: string, @Req() req: { user: { id: string } }) {
    await this.service.take(id, req.user);
  }

  @Patch(":id/checked")
  async checked(@Param("id") id: string, @Body("staffId") staffId: string) {
    await this.service.assignChecked(id, staffId);
  }

  @Patch(":id/compared")
  async compared(@Param("id") id: string, @Body("staffId") staffId: string) {
    await this.service.assignCompared(id, staffId);
  }

  @Patch(":id/guarded")
  @NoConflictOfInterest()
  async guarded(@Param("id") id: string, @Body("staffId") staffId: string) {
    await this.service.assignGuarded(id, staffId);
  }

  @Post(":id/next")
  async next(@Param("id") id: string, @Body("poolId") poolId: string) {
    await this.service.autoAssign(id, poolId);
  }

  @Post(":id/back")
  async back(@Param("id") id: string) {
    await this.service.unassign(id);
  }
}
