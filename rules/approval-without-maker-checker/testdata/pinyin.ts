import type { Repository } from "typeorm";

class Heimingdan { id!: number; status!: string; shenqingren!: string; fuheren?: string }
class Anjian { id!: number; status!: string; createdBy!: string; approvedBy?: string }
class Haibao { id!: number; status!: string; createdBy!: string; approvedBy?: string }

export class HeimingdanService {
  constructor(
    private readonly repo: Repository<Heimingdan>,
    private readonly cases: Repository<Anjian>,
    private readonly posters: Repository<Haibao>,
  ) {}

  async fuhe(id: number, gonghao: string) {
    const row = await this.repo.findOneByOrFail({ id });
    row.status = "APPROVED"; // want approval-without-maker-checker "fuhe"
    await this.repo.save(row);
  }
  async fuheFenli(id: number, user: { gonghao: string }) {
    const row = await this.repo.findOneByOrFail({ id });
    if (row.shenqingren === user.gonghao) throw new Error("SELF");
    row.status = "APPROVED";
    await this.repo.save(row);
  }
  async fuheHesuan(id: number, user: { gonghao: string }) {
    const row = await this.repo.findOneByOrFail({ id });
    if (row.hesuanRen === user.gonghao) throw new Error("SELF");
    row.status = "APPROVED";
    await this.repo.save(row);
  }
}

export class AnjianService {
  constructor(private readonly cases: Repository<Anjian>) {}
  async kuaipei(claimNo: string, user: { gonghao: string }) {
    const one = { claimNo, createdBy: user.gonghao, approvedBy: user.gonghao, status: "APPROVED" }; // want approval-without-maker-checker "kuaipei"
    await this.cases.save(one);
  }
}

export class HaibaoService {
  constructor(private readonly posters: Repository<Haibao>) {}
  async fabu(id: number, gonghao: string) {
    await this.posters.update(id, { status: "APPROVED", approvedBy: gonghao });
  }
}
