// Others are served; these may be put together by what is not shown, with a shield before them.
const { guard } = require("./guard");

module.exports = {
  Query: {
    own: guard((_p, _a, { knex, member }) => knex("trip").where({ member_id: member.id }).select("ref", "diagnosis")),
    recentTrips: (_p, _a, { knex }) => knex("trip").select("ref", "diagnosis"),
  },
};
