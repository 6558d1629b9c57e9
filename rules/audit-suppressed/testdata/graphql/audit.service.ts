import { Injectable } from "@nestjs/common";
import type { Repository } from "typeorm";

@Injectable()
export class AuditService {
  constructor(private readonly rows: Repository<{ actorId: string; action: string; recordId: string }>) {}

  async record(actorId: string, action: string, recordId: string) {
    await this.rows.insert({ actorId, action, recordId });
  }
}
