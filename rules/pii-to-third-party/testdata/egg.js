const { Service } = require("egg");

class PartnerService extends Service {
  async tell(id) {
    const one = await this.ctx.model.Person.findByPk(id, { attributes: ["fullName", "mobile"] });
    await this.ctx.curl("https://api.partner.example.com/people", { method: "POST", contentType: "json", data: { name: one.fullName, mobile: one.mobile } }); // want pii-to-third-party "this.ctx.curl"
  }

  async tellOwn(id) {
    await this.app.curl("https://api.partner.example.com/ping", { method: "POST", data: { id } });
  }
}

module.exports = PartnerService;
