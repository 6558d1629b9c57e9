import { Repository } from "typeorm";
import { SubTenant } from "./tenancy";

export class SubTenantService {
  constructor(private readonly rows: Repository<SubTenant>) {}

  async rename(id: string, fullName: string) {
    const row = await this.rows.findOneByOrFail({ id });
    row.fullName = fullName;
    return this.rows.save(row);
  }

  async correctPassport(id: string, passportNo: string) {
    await this.rows.update({ id }, { passportNo }); // want change-not-audited "SubTenantService.correctPassport"
  }
}
