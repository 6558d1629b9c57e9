const { Service } = require("egg");

class PeisongService extends Service {
  async keep(dan) {
    const { app } = this;
    await app.redis.set(`dan:${dan.id}`, dan.huzhao); // want pii-plaintext-in-cache-or-queue "app.redis.set"
    await app.redis.set(`dan:${dan.id}:zt`, dan.zhuangtai);
    await this.app.redis.setex(`dan:${dan.id}`, 60, JSON.stringify({ sfzhm: dan.sfzhm })); // want pii-plaintext-in-cache-or-queue
  }
}
module.exports = PeisongService;
