export const ACL: Record<string, string[]> = {
  underwriter: ["policy.submit", "policy.approve"], // want overbroad-permission "the role underwriter both begins and approves \(policy.submit, policy.approve\)"
  assessor: ["claim.create", "claim.read", "payment.approve"],
  supervisor: ["policy.read", "policy.approve"],
  administrator: ["policy.submit", "policy.approve"],
};

export const profiles = [
  { role: "claims-handler", permissions: ["CREATE_PAYMENT", "APPROVE_PAYMENT"] }, // want overbroad-permission "claims-handler both begins"
  { role: "cashier", permissions: ["CREATE_PAYMENT", "PRINT_RECEIPT"] },
];

export const menu = { agent: ["create", "approve"], labels: ["claim.create", "claim.approve"] };

export const dutyRoles = {
  INTAKE: ["refund:create", "refund:read"],
  SIGN_OFF: ["refund:read", "refund:approve"],
  ONE_DESK: ["refund:create", "refund:approve", "refund:pay"], // want overbroad-permission "the role ONE_DESK both begins and approves \(refund:create, refund:approve\)"
  PLATFORM_ADMIN: ["refund:create", "refund:approve"],
  MIXED: ["refund:create", "survey:approve"],
};

/** Nobody keeps them apart here, and the role may be a small branch's. */
export const branchRoles = {
  SMALL_BRANCH: ["refund:create", "refund:approve"],
  READING: ["refund:read"],
  INTAKE: ["refund:create"],
};
