export const REDACTED_CREDENTIAL_VALUE = "${bearer-token#11}";
export const PLACEHOLDER_SECRET = "${bearer-token#12}";
export const CREDENTIAL_SECRET = "${bearer-token#13}"; // want secret-hardcoded
