// Each route asks for a permission of its own; most of them are tied to the caller even so: none of these is for every record.
import { Body, Controller, ForbiddenException, Get, Param, Patch, SetMetadata, UseGuards } from "@nestjs/common";
import type { Repository } from "typeorm";
import { CurrentAgent, JwtGuard, PermissionGuard } from "./guards";
import type { Policy } from "./policy";

const Permission = (code: string) => SetMetadata("permission", code);

@Controller("policies")
@UseGuards(JwtGuard, PermissionGuard)
export class PolicyController {
  constructor(private readonly policies: Repository<Policy>) {}

  @Get(":id/insured")
  @Permission("policy:read")
  insured(@Param("id") id: string) {
    return this.policies.findOneOrFail({ where: { id }, select: ["id", "insuredName", "insuredIdNo"] }); // want object-access-unchecked "GET /policies/:id/insured"
  }

  @Get("board/:id/insured")
  @Permission("policy:readAll")
  ofAnybody(@Param("id") id: string) {
    return this.policies.findOneOrFail({ where: { id }, select: ["id", "insuredName", "insuredIdNo"] });
  }

  @Get(":id/medical")
  @Permission("policy:medical")
  async medical(@Param("id") id: string, @CurrentAgent() agent: { id: string }) {
    const found = await this.policies.findOneOrFail({ where: { id }, select: ["id", "agentId", "medicalSummary"] });
    if (found.agentId !== agent.id) throw new ForbiddenException();
    return found;
  }

  @Patch(":id/mailing-address")
  @Permission("policy:update")
  move(@Param("id") id: string, @Body("address") mailingAddress: string, @CurrentAgent() agent: { id: string }) {
    return this.policies.update({ id, agentId: agent.id }, { mailingAddress });
  }

  @Patch(":id/phone")
  @Permission("policy:phone")
  call(@Param("id") id: string, @Body("mobile") mobile: string, @CurrentAgent() agent: { id: string }) {
    return this.policies.update({ id, agentId: agent.id }, { insuredMobile: mobile });
  }
}
