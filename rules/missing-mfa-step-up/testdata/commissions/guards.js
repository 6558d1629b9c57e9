const speakeasy = require("speakeasy");

exports.signedIn = (req, res, next) => (req.isAuthenticated() ? next() : res.status(401).end());
exports.secondFactor = (req, res, next) =>
  speakeasy.totp.verify({ secret: req.user.totpSecret, token: req.get("x-otp") }) ? next() : res.status(401).end();
