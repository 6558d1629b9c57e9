const { findClaimant } = require("./store");

exports.handler = async (event) => { // want endpoint-without-authorization "CALL plain.handler"
  const claimant = await findClaimant(event.pathParameters.id);
  return { statusCode: 200, headers: {}, body: JSON.stringify(claimant) };
};
