import { Qianbao } from "./qianbao";

interface Baodan {
  toubaorenId: string;
  yewuyuanId: string;
  yongjin: number;
  baofei: number;
}

export class FanyongService {
  constructor(private readonly qianbao: Qianbao) {}

  /** 返还部分佣金 */
  async fanhuan(b: Baodan, bili: number) {
    await this.qianbao.zhuanru(b.toubaorenId, b.yongjin * bili); // want sales-misconduct "FanyongService.fanhuan"
  }

  /** 业务员佣金 */
  async fafang(b: Baodan) {
    await this.qianbao.zhuanru(b.yewuyuanId, b.yongjin);
  }

  /** 退还保费 */
  async tuihuan(b: Baodan) {
    await this.qianbao.zhuanru(b.toubaorenId, b.baofei);
  }
}
