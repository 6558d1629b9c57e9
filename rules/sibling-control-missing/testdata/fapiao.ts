import { PeifuRepo } from "./repos";

export class FapiaoService {
  constructor(private readonly peifu: PeifuRepo) {}

  /** 门诊发票 */
  async menzhen(anjianId: string, fapiaoHao: string, jine: number) {
    const yiyou = await this.peifu.findOne({ where: { fapiaoHao } });
    if (yiyou) throw new Error("发票已报销");
    return this.peifu.create({ anjianId, fapiaoHao, jine });
  }

  /** 住院发票 */
  async zhuyuan(anjianId: string, fapiaoHao: string, jine: number) {
    return this.peifu.create({ anjianId, fapiaoHao, jine }); // want sibling-control-missing "FapiaoService.menzhen looks"
  }

  /** 牙科发票 */
  async yake(anjianId: string, fapiaoHao: string, jine: number) {
    if (await this.chongfu(fapiaoHao)) throw new Error("重复");
    return this.peifu.create({ anjianId, fapiaoHao, jine });
  }

  private async chongfu(fapiaoHao: string) {
    return (await this.peifu.count({ where: { fapiaoHao } })) > 0;
  }

  /** 无发票 */
  async wuFapiao(anjianId: string, jine: number) {
    return this.peifu.create({ anjianId, jine });
  }
}
