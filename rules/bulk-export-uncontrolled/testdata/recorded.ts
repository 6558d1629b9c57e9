import { Controller, Get, SetMetadata, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

const RequirePermission = (name: string) => SetMetadata("permission", name);
const CurrentUser = () => () => undefined;

@Entity()
class Pilot {
  @PrimaryColumn() id!: string;
  @Column() passportNo!: string;
  @Column() mobile!: string;
}
interface Clerk {
  id: string;
}

class AuditTrail {
  private readonly entries: string[][] = [];
  async record(action: string, clerkId: string) {
    this.entries.push([action, clerkId]);
  }
}

@Controller("pilots")
@UseGuards(AuthGuard("jwt"))
export class PilotController {
  constructor(
    private readonly pilots: Repository<Pilot>,
    private readonly audit: AuditTrail,
  ) {}

  @Get("export")
  @RequirePermission("pilots:export")
  async exportAll(@CurrentUser() clerk: Clerk) {
    const rows = await this.pilots.find({ take: 500 });
    await this.audit.record("export-all", clerk.id);
    return rows;
  }

  @Get("csv")
  @RequirePermission("pilots:export")
  async csv(@CurrentUser() clerk: Clerk) { // want bulk-export-uncontrolled "with 2 of 5 controls.*audit record: no"
    console.info(clerk.id);
    const rows = await this.pilots.find({ take: 500 });
    return rows.map((row) => `${row.passportNo};${row.mobile}`).join("\n");
  }

  /** Nobody is told who asks. */
  @Get("download")
  @RequirePermission("pilots:export")
  async download() { // want bulk-export-uncontrolled "with 2 of 5 controls"
    return this.pilots.find({ take: 500 });
  }

  /** A record alone would not be enough. */
  @Get("dump")
  async dump(@CurrentUser() clerk: Clerk) { // want bulk-export-uncontrolled "with 0 of 5 controls"
    console.info(clerk.id);
    return this.pilots.find();
  }
}
