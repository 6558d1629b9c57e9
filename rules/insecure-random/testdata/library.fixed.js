// Older code, and names in Chinese spelled with letters.
var crypto = require("crypto");

function Session(user) {
  this.user = user;
  this.accessToken = crypto.randomBytes(16).toString("hex"); // want insecure-random
}

Session.prototype.renew = function () {
  this.accessToken = this.user + Math.random(); // want insecure-random
};

exports.yzm = function () {
  var yzm = crypto.randomInt(1000, 10000); // want insecure-random
  return yzm;
};

exports.draw = function () {
  var salt = crypto.randomBytes(16);
  var shade = Math.random();
  return { salt: salt, shade: shade };
};

exports.Session = Session;
