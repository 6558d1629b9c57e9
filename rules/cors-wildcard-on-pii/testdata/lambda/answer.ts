export function answer(statusCode: number, body: unknown) {
  return {
    statusCode,
    headers: { "Access-Control-Allow-Origin": "*", "Content-Type": "application/json" }, // want cors-wildcard-on-pii
    body: JSON.stringify(body),
  };
}

/** Nobody answers with it. */
export const OPEN = { "Access-Control-Allow-Origin": "*" };
