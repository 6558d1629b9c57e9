const { Service } = require("egg");

class KehuService extends Service {
  async list(paixu) {
    return this.app.mysql.query(`SELECT xingming, shenfenzheng, shoujihao FROM kehu ORDER BY ${paixu}`); // want query-injection "paixu"
  }
  async one(sfz) {
    return this.app.mysql.query("SELECT xingming, shenfenzheng, shoujihao FROM kehu WHERE shenfenzheng = ?", [sfz]);
  }
}
module.exports = KehuService;
