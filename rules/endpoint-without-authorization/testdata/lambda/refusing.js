const { findClaimant } = require("./store");

exports.handler = async (event) => {
  if (!event.headers.authorization) return { statusCode: 401, body: "" };
  const claimant = await findClaimant(event.pathParameters.id);
  return { statusCode: 200, headers: {}, body: JSON.stringify(claimant) };
};
