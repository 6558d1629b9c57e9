const { createHmac } = require("node:crypto");

class CodeBook {
  constructor(db, key) {
    this.db = db;
    this.key = key;
  }
  async sent(phone, otp) {
    await this.db("login_codes").insert({ phone, one_time_code: otp }); // want auth-data-persisted "no time after which"
  }
  async ending(phone, otp, expiresAt) {
    await this.db("login_codes").insert({ phone, one_time_code: otp, expires_at: expiresAt });
  }
  async hashed(phone, otp) {
    const code = createHmac("sha256", this.key).update(otp).digest("hex");
    await this.db("login_codes").insert({ phone, code });
  }
  async paid(policyId, card) {
    await this.db("premiums").where({ id: policyId }).update({ brand: card.brand, cvv: card.cvv }); // want auth-data-persisted
  }
  async called(ivr, otp) {
    await ivr("menu").insert({ otp });
    await this.db(ivr.table).count();
  }
}
module.exports = CodeBook;
