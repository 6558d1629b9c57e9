import { Column, Entity, type Repository } from "typeorm";

interface Caozuoyuan {
  id: string;
}
interface DeskUser {
  id: string;
}
interface Period {
  id: string;
}

@Entity()
class Shenqing {
  @Column() id!: string;
  @Column() chuangjianRen!: string;
  @Column() shenpiRen!: string;
  @Column() zhuangtai!: string;
}

export class TuifeiService {
  constructor(private readonly repo: Repository<Shenqing>) {}

  async shenpi(id: string, u: Caozuoyuan) {
    const s = await this.repo.findOneByOrFail({ id });
    if (s.chuangjianRen === u.id) throw new Error("same person");
    await this.repo.save({ ...s, zhuangtai: "YIPI", shenpiRen: u.id });
  }
  async kuaisu(id: string, u: Caozuoyuan) {
    const s = await this.repo.findOneByOrFail({ id });
    await this.repo.save({ ...s, zhuangtai: "YIPI", shenpiRen: u.id }); // want approval-without-maker-checker "shenpi"
  }
  async guoqi(id: string, u: Period) {
    const s = await this.repo.findOneByOrFail({ id });
    await this.repo.save({ ...s, shenpiRen: u.id });
  }
}

interface Refund {
  id: string;
  state: string;
  raisedBy: string;
}
interface Ticket {
  openedBy: string;
}
declare const refunds: { get(id: string): Promise<Refund>; save(r: Refund): Promise<void> };
declare const tickets: { of(ref: string): Promise<Ticket> };

async function decide(ref: string, d: DeskUser) {
  const ticket = await tickets.of(ref);
  if (ticket.openedBy === d.id) throw new Error("same person");
}

export async function approveRefund(id: string, d: DeskUser) {
  const refund = await refunds.get(id);
  await decide(refund.id, d);
  refund.state = "approved";
  await refunds.save(refund);
}
export async function approveQuickly(id: string, d: DeskUser) {
  const refund = await refunds.get(id);
  if (refund.state !== "open") throw new Error(d.id);
  refund.state = "approved"; // want approval-without-maker-checker "approved"
  await refunds.save(refund);
}
export async function approveBatch(id: string) {
  const refund = await refunds.get(id);
  if (refund.raisedBy === "batch") throw new Error("not for persons");
  refund.state = "approved"; // want approval-without-maker-checker "approved"
  await refunds.save(refund);
}
