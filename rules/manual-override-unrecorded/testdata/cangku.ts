import type { 保单仓库 } from "./仓库";

export class 保单服务 {
  constructor(private readonly 仓库: 保单仓库) {}

  试算保费(保额: number) {
    return 保额 * 0.002;
  }

  async 调整保费(保单号: string, 新保费: number) {
    const 保单 = await this.仓库.查询(保单号);
    保单.保费 = 新保费; // want manual-override-unrecorded "保单服务.调整保费 sets 保费"
    await this.仓库.保存(保单);
  }

  async 调整保费并留痕(保单号: string, 新保费: number, 调整原因: string) {
    const 保单 = await this.仓库.查询(保单号);
    保单.保费 = 新保费;
    await this.仓库.保存(保单, 调整原因);
  }

  async 重算保费(保单号: string) {
    const 保单 = await this.仓库.查询(保单号);
    保单.保费 = this.试算保费(保单.保额);
    await this.仓库.保存(保单);
  }
}
