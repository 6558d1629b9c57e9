export const widths = { user: ["*"] };

export const rolePermissions = {
  auditor: ["audit:read"],
  broker: ["*"], // want overbroad-permission "broker: \*"
} as const;
