const Holder = require("./models/holder");

module.exports = (app) => {
  app.get("/holders/:id", async (req, res) => {
    const holder = await Holder.findById(req.params.id);
    res.json({ passportNo: holder.passportNo, illness: holder.diagnosis });
  });
};
