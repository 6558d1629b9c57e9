export const ROLES = {
  admin: ["*"],
  systemOwner: { permissions: ["*"] },
  agent: ["*"], // want overbroad-permission "the role agent may do everything \(agent: \*\)"
  claimsClerk: ["claim:create", "claim:read"],
  underwriter: { description: "Signs", permissions: ["*"] }, // want overbroad-permission "the role underwriter may do everything"
} as const;

export const seedRoles = [
  { name: "superadmin", permissions: ["*"] },
  { name: "call-centre", permissions: ["*"] }, // want overbroad-permission "the role call-centre may do everything"
  { name: "broker", permissions: ["lead:read", "quote:*"] },
];

export const config = {
  permissions: {
    customer: ["*"], // want overbroad-permission "the role customer may do everything"
    owner: ["*"],
  },
};

const EVERYTHING = "*";
export const rolePermissions: Record<string, string[]> = {
  viewer: [EVERYTHING], // want overbroad-permission "the role viewer may do everything"
};

export const clients = [{ name: "user-service", scopes: ["*"] }];

export const queryKeys = { user: ["*"], agent: ["*"] };

export const cors = { roles: "*", allow: ["*"] };

export const grid = { columns: { agent: "*" }, name: "agents", select: ["*"] };
