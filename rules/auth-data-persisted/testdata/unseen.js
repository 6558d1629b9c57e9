// Stores whose files are not there are known by their names.
const redis = require("./redis");
const { Settlement } = require("./models");
const { seal } = require("./seal");

exports.settle = (dto) => Settlement.create({ orderNo: dto.orderNo, cvv: dto.cvv }); // want auth-data-persisted "Card verification value"
exports.swipe = (orderNo, { trackData }) => Settlement.update({ trackData }, { where: { orderNo } }); // want auth-data-persisted
exports.keepPin = (terminal, pinBlock) => redis.hset(`terminal:${terminal}`, "pinBlock", pinBlock); // want auth-data-persisted
exports.keepCode = (userId, otp) => redis.set(`code:${userId}`, otp); // want auth-data-persisted "no time after which"

exports.keepCodeBriefly = (userId, otp) => redis.set(`code:${userId}`, otp, "EX", 300);
exports.settleByToken = (dto) => Settlement.create({ orderNo: dto.orderNo, paymentToken: dto.paymentToken, last4: dto.last4 });
exports.place = (office, pin) => redis.hset(`office:${office}`, "mapPin", `${pin.lat},${pin.lng}`);
exports.sealed = seal;
