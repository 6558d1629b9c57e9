const scoring = require("./scoring");
const { Application } = require("../models");

async function closeByScore(applicationId, policyholderId) {
  const { riskScore } = await scoring.rate(policyholderId);
  if (riskScore > 80) await Application.update({ status: "DECLINED", declineReason: "AUTO" }, { where: { applicationId } }); // want automated-decision-unreviewed
}
async function closeWithReasons(applicationId, policyholderId) {
  const { riskScore, reasonCodes } = await scoring.rate(policyholderId);
  if (riskScore > 80) await Application.update({ status: "DECLINED", declineReason: reasonCodes }, { where: { applicationId } });
}
async function closeForAge(applicationId, policyholderId) {
  const { riskScore } = await scoring.rate(policyholderId);
  if (riskScore > 80) await Application.update({ status: "DECLINED", declineReason: "AGE_OVER_LIMIT" }, { where: { applicationId } });
}
module.exports = { closeByScore, closeWithReasons, closeForAge };
