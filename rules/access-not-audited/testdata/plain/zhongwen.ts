interface 投保人 { 编号: string; 姓名: string; 护照号: string }
interface 投保人仓库 {
  按编号查询(编号: string): Promise<投保人 | null>;
}
interface 审计日志 {
  记录(操作员: string, 动作: string, 对象: string): Promise<void>;
}
export class 投保人服务 {
  constructor(private readonly 仓库: 投保人仓库, private readonly 审计: 审计日志) {}
  async 查询(编号: string) {
    return this.仓库.按编号查询(编号); // want access-not-audited "投保人服务.查询 reads 投保人"
  }
  async 查询并留痕(编号: string, 操作员: string) {
    await this.审计.记录(操作员, "查询投保人", 编号);
    return this.仓库.按编号查询(编号);
  }
}
