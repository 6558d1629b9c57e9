const Holder = require("./models/holder");

// Whoever loads this folder hands the application to it.
module.exports = (app, passport) => {
  app.get("/holders/:id", async (req, res) => { // want endpoint-without-authorization "GET /holders/:id"
    const holder = await Holder.findById(req.params.id);
    res.json({ passportNo: holder.passportNo, illness: holder.diagnosis });
  });
  app.get("/holders/:id/card", passport.authenticate("jwt"), async (req, res) => {
    const holder = await Holder.findById(req.params.id);
    res.json({ passportNo: holder.passportNo });
  });
  app.get("/holders/:holderNo/address2", async (req, res) => { // want endpoint-without-authorization "GET /holders/:holderNo/address2"
    const holder = await Holder.findOne({ holderNo: req.params.holderNo });
    res.json({ passportNo: holder.passportNo });
  });
  app.get("/holders/count", async (req, res) => res.json({ count: await Holder.countDocuments() }));
};
