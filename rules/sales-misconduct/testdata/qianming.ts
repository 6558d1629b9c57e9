import { QianmingRepo } from "./repo";
import { Renlian } from "./renlian";

interface Huihua {
  juese: "KEHU" | "DAILIREN";
  yonghuId: string;
}

export class QianmingService {
  constructor(
    private readonly repo: QianmingRepo,
    private readonly renlian: Renlian,
  ) {}

  async daiQian(h: Huihua, toubaodanId: string, kehuId: string, tuxiang: Buffer) {
    if (h.juese !== "DAILIREN") throw new Error("仅限代理人");
    return this.repo.baocun({ toubaodanId, qianmingren: kehuId, tuxiang }); // want sales-misconduct "QianmingService.daiQian"
  }

  async mianqian(h: Huihua, toubaodanId: string, kehuId: string, tuxiang: Buffer, zhaopian: Buffer) {
    if (h.juese !== "DAILIREN") throw new Error("仅限代理人");
    await this.renlian.jiaoyan(kehuId, zhaopian);
    return this.repo.baocun({ toubaodanId, qianmingren: kehuId, tuxiang });
  }

  // Agents get no further.
  async zijiQian(h: Huihua, toubaodanId: string, kehuId: string, tuxiang: Buffer) {
    if (h.juese === "DAILIREN") throw new Error("须由本人签名");
    return this.repo.baocun({ toubaodanId, qianmingren: kehuId, tuxiang });
  }

  async benrenQian(h: Huihua, toubaodanId: string, tuxiang: Buffer) {
    if (h.juese !== "KEHU") throw new Error("须由本人签名");
    return this.repo.baocun({ toubaodanId, qianmingren: h.yonghuId, tuxiang });
  }
}
