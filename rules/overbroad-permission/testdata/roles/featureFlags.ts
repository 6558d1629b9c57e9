// What a screen shows is no right.
export const FEATURE_FLAGS_BY_ROLE = { agent: ["*"] };

export const PERMISSIONS_BY_ROLE = { agent: ["*"] }; // want overbroad-permission "agent: \*"
