import { Body, Controller, Get, Logger, Param, ParseUUIDPipe, Post } from "@nestjs/common";
import { type Actor, CurrentActor, Public, Roles } from "@/auth/actor";
import type { PolicySummary, ProposeDto } from "./policy.dto";
import { PolicyService } from "./policy.service";

@Controller("policies")
export class PolicyController {
  private readonly logger = new Logger("Policies");

  constructor(private readonly service: PolicyService) {}

  @Post()
  @Roles("clerk", "underwriter")
  async propose(@Body() body: ProposeDto, @CurrentActor() actor: Actor): Promise<PolicySummary> {
    this.logger.log(`proposal by ${actor.id}: ${body.productCode}, ${body.insureds.length} insured`);
    this.logger.debug(Object.keys(body));
    return this.service.propose(body);
  }

  @Public()
  @Get("products")
  products(): Promise<string[]> {
    return this.service.products();
  }

  @Get(":id")
  @Roles("clerk", "underwriter", "claims-handler")
  show(@Param("id", ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<PolicySummary> {
    return this.service.summary(id, actor);
  }

  @Post(":id/issue")
  @Roles("underwriter")
  async issue(@Param("id", ParseUUIDPipe) id: string): Promise<void> {
    await this.service.issue(id);
    this.logger.log(`policy ${id} issued`);
  }
}
