"use strict";
const { Service } = require("egg");

class BaomingService extends Service {
  async luRuYingEr(baoDanHao, { yingErXingMing, chuShengRiQi }) { // want minor-guardian-consent-missing
    await this.app.model.YingErBeiBaoRen.create({ baoDanHao, yingErXingMing, chuShengRiQi });
  }

  async luRuHaiZi(baoDanHao, { haiZiXingMing, chuShengRiQi, jianHuRenId }) {
    await this.ctx.service.jianhu.queRenJianHuRen(jianHuRenId);
    await this.app.model.HaiZiBeiBaoRen.create({ baoDanHao, haiZiXingMing, chuShengRiQi, jianHuRenId });
  }

  async luRuYouHui(baoDanHao, { xingMing, jinE }) {
    await this.app.model.YouHuiJuan.create({ baoDanHao, xingMing, jinE });
  }
}

module.exports = BaomingService;
