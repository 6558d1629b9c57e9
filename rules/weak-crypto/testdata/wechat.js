// WeChat prescribes how pages are signed.
const crypto = require("crypto");

exports.sign = (jsapi_ticket, nonceStr, timestamp, url) => {
  const text = `jsapi_ticket=${jsapi_ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
  return crypto.createHash("sha1").update(text).digest("hex");
};

exports.signOrder = (order, secret) => crypto.createHash("md5").update(order + secret).digest("hex"); // want weak-crypto "MAC"
