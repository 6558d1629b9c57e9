import { Body, Controller, Get, Param, Put, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";

class Insured {
  id!: string;
  idCardNo!: string;
  diagnosis!: string;
}

class AuditService {
  private readonly entries: object[] = [];
  async record(entry: object) {
    this.entries.push(entry);
  }
}

@Controller("insured")
@UseGuards(AuthGuard("jwt"))
export class InsuredController {
  private readonly rows = new Map<string, Insured>();
  constructor(private readonly audit: AuditService) {}

  @Get(":id")
  find(@Param("id") id: string): Insured { // want access-not-audited "leaves no audit record, as all 4 such endpoints of the project"
    return this.rows.get(id)!;
  }

  @Get()
  list(): Insured[] { // want access-not-audited "as all 4 such endpoints"
    return [...this.rows.values()];
  }

  @Put(":id")
  async change(@Param("id") id: string, @Body() body: Insured): Promise<void> {
    await this.audit.record({ action: "change", id });
    this.rows.set(id, body);
  }
}

@Controller("claims")
@UseGuards(AuthGuard("jwt"))
export class ClaimController {
  private readonly rows = new Map<string, { claimNo: string; diagnosis: string; insured: Insured }>();

  @Get(":id")
  find(@Param("id") id: string) { // want access-not-audited "as all 4 such endpoints"
    return this.rows.get(id);
  }

  @Get("insured/:id")
  ofInsured(@Param("id") id: string) { // want access-not-audited "as all 4 such endpoints"
    return [...this.rows.values()].filter((claim) => claim.insured.id === id);
  }
}
