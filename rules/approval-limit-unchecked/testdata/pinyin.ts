import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Lipei {
  @PrimaryColumn() id!: string;
  @Column() zhuangtai!: string;
  @Column() peifuJine!: number;
  @Column() shenpiRen!: string;
}

interface QuanxianService {
  jiaoyanEdu(user: string, jine: number): void;
}

export class LipeiService {
  constructor(
    private readonly lipei: Repository<Lipei>,
    private readonly quanxian: QuanxianService,
  ) {}

  async hepei(id: string) {
    await this.lipei.update({ id }, { zhuangtai: "核准" }); // want approval-limit-unchecked "LipeiService.hepei approves an amount"
  }

  async shenpiHuanka(id: string, user: string) {
    await this.lipei.update({ id }, { zhuangtai: "核准", shenpiRen: user });
  }

  async hepeiYanzheng(id: string, user: string) {
    const one = await this.lipei.findOneByOrFail({ id });
    this.quanxian.jiaoyanEdu(user, one.peifuJine);
    await this.lipei.update({ id }, { zhuangtai: "核准", shenpiRen: user });
  }

  async tuikuan(user: string, jine: number) {
    await this.zhifu.tuikuan(user, jine); // want approval-limit-unchecked "pays out an amount \(this.zhifu.tuikuan\(\)\)"
  }

  async 解约(保单号: string, 经办: string) {
    const 保单 = await this.zhifu.cha(保单号);
    await this.zhifu.tuikuan(经办, 保单.解约金); // want approval-limit-unchecked "解约 pays out an amount"
  }

  declare zhifu: {
    cha(保单号: string): Promise<{ 解约金: number }>;
    tuikuan(user: string, jine: number): Promise<void>;
  };
}

/** Functions that are not shown, in syllables that are parted. */
export class TuiBaoDesk {
  constructor(
    private readonly tuiBao: TuiBaoRepo,
    private readonly quanXian: QuanXianService,
  ) {}

  async kuaiSuTuiBao(danHao: string, yuanGong: { gongHao: string }) {
    const dan = await this.tuiBao.chaXun(danHao);
    await this.tuiBao.gaiZhuangTai(danHao, "已审批", yuanGong.gongHao); // want approval-limit-unchecked "kuaiSuTuiBao"
    return dan.tuiBaoJinE;
  }

  async heZhunTuiBao(danHao: string, yuanGong: { gongHao: string }) {
    const dan = await this.tuiBao.chaXun(danHao);
    await this.quanXian.yanZhengJinE(yuanGong.gongHao, dan.tuiBaoJinE);
    await this.tuiBao.gaiZhuangTai(danHao, "已审批", yuanGong.gongHao);
  }

  async boHuiTuiBao(danHao: string, yuanGong: { gongHao: string }) {
    const dan = await this.tuiBao.chaXun(danHao);
    await this.tuiBao.gaiZhuangTai(danHao, "已驳回", yuanGong.gongHao);
    return dan.tuiBaoJinE;
  }
}
