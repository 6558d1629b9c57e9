const { Op } = require("sequelize");
const { Rider, Companion, Courier } = require("./models");

async function purge() {
  await Rider.destroy({ where: { keepUntil: { [Op.lt]: new Date() } } });
}
const add = (c) => Companion.create({ tripId: c.tripId, fullName: c.fullName, passportNumber: c.passportNumber });
const hire = (c) => Courier.create({ tripId: c.tripId, fullName: c.fullName, passportNumber: c.passportNumber });

module.exports = { purge, add, hire };
