const { Service } = require("egg");

class KeHuService extends Service {
  async gaiShouJi(id, shouJiHao) {
    const { app, ctx } = this;
    await app.mysql.update("ke_hu", { shou_ji_hao: shouJiHao }, { where: { id } });
    await ctx.service.shenJi.jiLu({ caoZuoRen: ctx.user.gongHao, dongZuo: "gai", duiXiang: "ke_hu", duiXiangId: id });
  }

  async gaiXingMing(id, xingMing) {
    const { app, ctx } = this;
    await app.mysql.update("ke_hu", { xing_ming: ctx.helper.jiaMi(xingMing) }, { where: { id } }); // want change-not-audited "Person name"
    ctx.logger.info("gai xing ming %s", id);
  }

  async gaiPeiZhi(id, yanSe) {
    await this.app.mysql.update("pei_zhi", { yan_se: yanSe }, { where: { id } });
  }
}

module.exports = KeHuService;
