// Who may do what, by role.
module.exports = {
  surveyor: ["loss:read"],
  adjuster: ["*"], // want overbroad-permission "adjuster: \*"
  deskLead: ["refund:submit", "refund:approve"], // want overbroad-permission "deskLead both begins and approves"
  claimsLead: ["refund:read", "refund:approve"],
  admin: ["*"],
};
