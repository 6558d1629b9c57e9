var express = require("express");
var lodgers = require("./lodgers");
var app = express();

app.get("/lodgers/:no/contact", function (req, res, next) { // want endpoint-without-authorization "GET /lodgers/:no/contact hands out"
  lodgers.contactOf(req.params.no, function (err, lodger) {
    if (err) return next(err);
    res.json({ mobile: lodger.mobile, email: lodger.email });
  });
});
app.get("/lodgers/:no/all", function (req, res, next) { // want endpoint-without-authorization "GET /lodgers/:no/all hands out"
  lodgers.contactOf(req.params.no, function (err, lodger) {
    res.json(lodger);
  });
});
app.get("/lodgers/:no/room", function (req, res, next) {
  lodgers.roomOf(req.params.no, function (err, lodger) {
    if (err) return next(err);
    res.json(lodger);
  });
});
app.get("/lodgers/:no/known", function (req, res, next) {
  lodgers.contactOf(req.params.no, function (err, lodger) {
    if (err) return next(err);
    res.json({ known: lodger !== undefined });
  });
});
app.post("/echo", function (req, res, next) {
  lodgers.echo(req.body, function (err, given) {
    res.json({ mobile: given.mobile, email: given.email });
  });
});
