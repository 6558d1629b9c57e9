const express = require("express");
const { can, compressed, signedIn } = require("@harbour/express-kit");

module.exports = (db) => {
  const desk = express();
  // What the house's package calls so turns away whoever may not.
  desk.get("/lodgers", can("lodger:list"), async (req, res) => {
    res.json(await db.query("SELECT full_name, national_id FROM lodger WHERE ward = $1", [req.ward]));
  });
  desk.get("/zipped/lodgers", compressed(), async (req, res) => { // want endpoint-without-authorization "GET /zipped/lodgers"
    res.json(await db.query("SELECT full_name, national_id FROM lodger WHERE ward = $1", [req.ward]));
  });
  desk.use(signedIn);
  desk.get("/own/lodgers", async (req, res) => {
    res.json(await db.query("SELECT full_name, national_id FROM lodger WHERE ward = $1", [req.ward]));
  });
  return desk;
};
