export const ROLE_PERMISSIONS = {
  claims: ["diagnosis:read", "claim:write"],
  marketing: ["offer:write", "diagnosis:read"], // want overbroad-permission "diagnosis:read lets marketing read"
  promotions: ["offer:write", "diagnosis_codes:read"],
};
