const { verify } = require("jsonwebtoken");

exports.signedIn = (req, res, next) => {
  try {
    req.user = verify(req.get("authorization"), process.env.KEY);
  } catch {
    return res.status(401).end();
  }
  return next();
};
exports.may = (right) => (req, res, next) => (req.user.rights.includes(right) ? next() : res.status(403).end());
exports.chiefOnly = (req, res, next) => (req.user.chief ? next() : res.status(403).end());
exports.counted = (name) => (req, res, next) => {
  req.counter = name;
  next();
};
