const { findClaimant } = require("./store");

// What a loop sets anew, or leaves as it is, refuses nobody.
exports.handler = async (event) => { // want endpoint-without-authorization "CALL retried.handler"
  let answer = { statusCode: 503, body: "" };
  for (let attempt = 0; attempt < 3; attempt++) {
    const claimant = await findClaimant(event.pathParameters.id);
    answer = claimant ? { statusCode: 200, body: JSON.stringify(claimant) } : answer;
  }
  return answer;
};
