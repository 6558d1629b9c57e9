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
