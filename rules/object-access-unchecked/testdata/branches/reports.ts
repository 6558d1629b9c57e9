// Staff who see every record: nothing here says otherwise.
import { Router } from "express";
import { Report } from "./models.js";
import { staffOnly } from "./guards";

export const reports = Router().use(staffOnly("report:read"));

reports.get("/reports/:id", async (req, res) => {
  res.json(await Report.findByPk(req.params.id, { attributes: ["id", "diagnosis", "smoker"] }));
});
