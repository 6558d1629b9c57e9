/** Used by routes in other files. */
export const OPEN = { "Access-Control-Allow-Origin": "*" }; // want? cors-wildcard-on-pii
