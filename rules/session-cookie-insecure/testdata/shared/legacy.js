const session = require("express-session");
const jwt = require("jsonwebtoken");
const { strong, weak } = require("./options");

exports.sessions = session({ secret: process.env.KEY, cookie: { secure: true } }); // want session-cookie-insecure "session sets connect.sid without sameSite"
exports.login = async (req, res) => {
  const token = jwt.sign({ id: req.body.id }, process.env.JWT_KEY);
  res.cookie("jwt", token, weak); // want session-cookie-insecure "jwt without httpOnly, secure"
  res.cookie("jwt", token, strong);
  res.cookie("jwt", token, { ...strong, httpOnly: false }); // want session-cookie-insecure "jwt without httpOnly: one"
};
