const crypto = require("crypto");

exports.sign = (text, secret) => crypto.createHash("sha1").update(text + secret).digest("hex"); // want weak-crypto "MAC"
