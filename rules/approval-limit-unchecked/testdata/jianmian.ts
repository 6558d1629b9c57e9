import { DataSource } from "typeorm";
import { Jianmian, Xiugai } from "./entities";
import { Shouquan } from "./shouquan";

export class JianmianService {
  constructor(
    private readonly ds: DataSource,
    private readonly shouquan: Shouquan,
  ) {}

  async shenpi(id: string, shenpirenId: string, jine: number) {
    await this.ds.getRepository(Jianmian).update(id, { zhuangtai: "已批准", shenpirenId, jine }); // want approval-limit-unchecked "JianmianService.shenpi approves an amount"
  }

  async shenpiZaiEdu(id: string, shenpirenId: string, jine: number) {
    await this.shouquan.jiaoyanEdu(shenpirenId, jine);
    await this.ds.getRepository(Jianmian).update(id, { zhuangtai: "已批准", shenpirenId, jine });
  }

  // Nothing of money.
  async shenpiXiugai(id: string, shenpirenId: string) {
    await this.ds.getRepository(Xiugai).update(id, { zhuangtai: "已批准", shenpirenId });
  }
}
