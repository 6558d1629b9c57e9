// What is asked of a request by name is that header, and no body.
const express = require("express");

const router = express.Router();

router.post("/", (req, res) => {
  signIn(req.body.email, req.body.password);
  res.json({ ip: addressOf(req), token: tokenOf(req) });
});

function signIn(email, password) {
  return email.length + password.length;
}

function addressOf(req) {
  const given = req.get(process.env.ADDRESS_HEADER);
  console.warn(`no address: ${JSON.stringify(given)}`);
  return given;
}

function tokenOf(req) {
  const token = req.get("Authorization");
  console.info("asked with", token); // want pii-in-log
  console.info("asked by", req.header("User-Agent"));
  return token;
}

const request = require("./client-that-is-elsewhere");
router.get("/claims/:id", async (req, res) => {
  const answer = await request.get("/claims/" + req.params.id);
  console.info("claim", answer.idCardNo); // want? pii-in-log "a client that nobody sees"
  res.end();
});

module.exports = router;
