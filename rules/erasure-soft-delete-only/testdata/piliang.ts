// 批量注销：类名说是注销，方法名说是批量删除。
import { DataSource } from "typeorm";
import { Chanpin, Yonghu } from "./shiti";

export class ZhuxiaoService {
  constructor(private readonly ds: DataSource) {}

  async piliangShanchu(ids: string[]) {
    for (const id of ids) await this.ds.getRepository(Yonghu).update({ id }, { shifouShanchu: true }); // want erasure-soft-delete-only "piliangShanchu says that it erases"
  }

  async piliangGengxin(ids: string[]) {
    for (const id of ids) await this.ds.getRepository(Yonghu).update({ id }, { shifouShanchu: true });
  }

  async piliangShanchuChanpin(ids: string[]) {
    for (const id of ids) await this.ds.getRepository(Chanpin).update({ id }, { shifouShanchu: true });
  }
}

export class YonghuService {
  constructor(private readonly ds: DataSource) {}

  async piliangShanchu(ids: string[]) {
    for (const id of ids) await this.ds.getRepository(Yonghu).update({ id }, { shifouShanchu: true });
  }
}
