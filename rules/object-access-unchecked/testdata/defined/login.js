const jwt = require("jsonwebtoken");

exports.requireLogin = (req, res, next) => {
  req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  next();
};
