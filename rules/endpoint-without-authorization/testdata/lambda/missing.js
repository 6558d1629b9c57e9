const { findClaimant } = require("./store");

exports.handler = async (event) => { // want endpoint-without-authorization "CALL missing.handler"
  const claimant = await findClaimant(event.pathParameters.id);
  if (!claimant) return { statusCode: 404, body: "" };
  return { statusCode: 200, headers: {}, body: JSON.stringify(claimant) };
};
