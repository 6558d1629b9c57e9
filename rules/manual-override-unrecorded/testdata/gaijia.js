const { Service } = require("egg");

class TuibaoGaijiaService extends Service {
  async gaiJine(id, body) {
    await this.ctx.model.TuibaoDan.update({ refundAmount: body.jine }, { where: { id } }); // want manual-override-unrecorded "gaiJine sets refundAmount"
  }
  async gaiJineYouyin(id, { jine, yuanyin }) {
    await this.ctx.model.TuibaoDan.update({ refundAmount: jine, yuanyin }, { where: { id } });
  }
  async shougongZhekou() {
    const { baodanId, zhekou } = this.ctx.request.body;
    await this.ctx.model.Baodan.update({ discountRate: zhekou }, { where: { id: baodanId } }); // want manual-override-unrecorded "shougongZhekou sets discountRate"
  }
  async chongsuan(id) {
    const refundAmount = await this.ctx.service.guize.jisuan(id);
    await this.ctx.model.TuibaoDan.update({ refundAmount }, { where: { id } });
  }
  async gaiYanse(id, body) {
    await this.ctx.model.Tupian.update({ discountRate: body.zhekou }, { where: { id } });
  }
}
module.exports = TuibaoGaijiaService;
