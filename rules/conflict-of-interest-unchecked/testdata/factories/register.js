exports.conflicts = {
  async assertNone(staffId, parties) {
    if (parties.includes(staffId)) throw new Error("CONFLICT_OF_INTEREST");
  },
};
exports.premiumOf = (policy) => policy.premium;
