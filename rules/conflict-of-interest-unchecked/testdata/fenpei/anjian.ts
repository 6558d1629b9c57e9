interface YuanGong {
  gongHao: string;
}

/** 理赔案件 */
export class LiPeiAnJianService {
  constructor(
    private readonly repo: AnJianRepo,
    private readonly huiBi: HuiBiService,
  ) {}

  async fenPei(anJianHao: string, dingSunYuan: string) {
    await this.repo.xiuGai(anJianHao, { dingSunYuan }); // want conflict-of-interest-unchecked "dingSunYuan"
  }

  async gaiPai(anJianHao: string, dingSunYuan: string) {
    const anJian = await this.repo.chaXun(anJianHao);
    await this.huiBi.yanZheng(dingSunYuan, anJian.dangShiRen);
    await this.repo.xiuGai(anJianHao, { dingSunYuan });
  }

  async gaiBeiZhu(anJianHao: string, beiZhu: string, yuanGong: YuanGong) {
    await this.repo.xiuGai(anJianHao, { beiZhu, xiuGaiRen: yuanGong.gongHao });
  }
}
