import express from "express";
import { logger } from "./logger";
import { mailer } from "./mailer";
import { seal } from "./vault";
import { SpeakUpReport } from "./models";

const app = express();

app.post("/speak-up", async (req, res) => {
  const { details, reporterName, subjectEmail } = req.body;
  const report = await SpeakUpReport.create({
    details: seal(details),
    reporterName: seal(reporterName),
    reporterIp: req.ip, // want confidential-report-exposed "keeps reporterIp, reporterUserAgent with the report"
    reporterUserAgent: req.get("user-agent"),
  });
  logger.info("report of %s", reporterName); // want confidential-report-exposed "in POST /speak-up writes who made a report in confidence"
  logger.info("report %s received", report.id);
  await mailer.send("integrity@insurer.example", "New report", `Report ${report.id}`);
  await mailer.send(subjectEmail, "Please answer", `${reporterName} says: ${details}`); // want confidential-report-exposed "tells whom a report is about who made it .reporterName"
  res.json({ caseNo: report.id });
});

app.post("/speak-up/:id/questions", async (req, res) => {
  const { subjectEmail, question, reporterId } = req.body;
  logger.info("question in the case of %s", reporterId);
  await mailer.send(subjectEmail, "Please answer", question);
  res.sendStatus(204);
});

// Who reported hears that it came in.
app.post("/speak-up/:id/receipt", async (req, res) => {
  const { reporterEmail, subject, accusedName } = req.body;
  await mailer.send(reporterEmail, subject, `Your report about ${accusedName} was received`);
  res.sendStatus(204);
});

app.post("/speak-up/anonymous", async (req, res) => {
  const report = await SpeakUpReport.create({ details: seal(req.body.details), reporterIp: null, reporterDevice: hash(req.ip) });
  res.json({ caseNo: report.id });
});

declare function hash(value: string | undefined): string;
