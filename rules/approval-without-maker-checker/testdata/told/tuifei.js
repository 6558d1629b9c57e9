const { Controller } = require("egg");

class TuiFeiController extends Controller {
  async fuHe() {
    const { ctx, service } = this;
    const danJu = await service.tuifei.chaXun(ctx.params.id);
    await service.fuHe.jiaoYanBuTongRen(danJu.jingBanRen, ctx.user.gongHao);
    await service.tuifei.gengXinZhuangTai(ctx.params.id, "已审批", ctx.user.gongHao);
  }

  async kuaiSu() {
    const { ctx, service } = this;
    await service.tuifei.gengXinZhuangTai(ctx.params.id, "已审批", ctx.user.gongHao); // want approval-without-maker-checker "zhuangtai|已审批"
  }

  async boHui() {
    const { ctx, service } = this;
    await service.tuifei.gengXinZhuangTai(ctx.params.id, "已驳回", ctx.user.gongHao);
  }

  async wenZhang() {
    const { ctx, service } = this;
    await service.gonggao.gengXinZhuangTai(ctx.params.id, "已发布", ctx.user.gongHao);
  }
}

module.exports = TuiFeiController;
