// Rows that a driver hands to a callback, here and through a function of another file.
var express = require("express");
var pg = require("pg");
var store = require("./store");
var pool = new pg.Pool();
var router = express.Router();

router.get("/lodgers/:no/birth", function (req, res, next) { // want endpoint-without-authorization "Date of birth"
  pool.query("select full_name, birth_date from lodger where no = $1", [req.params.no], function (err, found) {
    if (err) return next(err);
    res.json({ name: found.rows[0].full_name, born: found.rows[0].birth_date });
  });
});

router.get("/lodgers/:no/contact", function (req, res, next) { // want endpoint-without-authorization "Mobile"
  store.contactOf(req.params.no, function (err, lodger) {
    if (err) return next(err);
    res.json({ mobile: lodger.mobile, address: lodger.address });
  });
});

router.get("/rooms/:no", function (req, res, next) {
  pool.query("select floor, beds from room where no = $1", [req.params.no], function (err, found) {
    if (err) return next(err);
    res.json(found.rows[0]);
  });
});

module.exports = router;
