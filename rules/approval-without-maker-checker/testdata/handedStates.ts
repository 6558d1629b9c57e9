import type { Repository } from "typeorm";

interface Surrender {
  id: string;
  createdBy: string;
  status: string;
  decidedBy?: string;
}

export class SurrenderService {
  constructor(private readonly surrenders: Repository<Surrender>) {}

  async approve(id: string, staff: { id: string }) {
    const surrender = await this.surrenders.findOneByOrFail({ id });
    if (surrender.createdBy === staff.id) throw new Error("SAME_PERSON");
    await this.close(surrender, staff, "APPROVED");
  }

  async approveAtOnce(id: string, staff: { id: string }) {
    const surrender = await this.surrenders.findOneByOrFail({ id });
    await this.close(surrender, staff, "APPROVED"); // want approval-without-maker-checker "status: approved"
  }

  async sendBack(id: string, staff: { id: string }) {
    const surrender = await this.surrenders.findOneByOrFail({ id });
    await this.close(surrender, staff, "RETURNED");
  }

  private async close(surrender: Surrender, staff: { id: string }, status: string) {
    surrender.status = status;
    surrender.decidedBy = staff.id;
    await this.surrenders.save(surrender);
  }
}
