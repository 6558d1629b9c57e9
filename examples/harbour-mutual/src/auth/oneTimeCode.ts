/** Six digits that are sent to the customer's phone. */
export function newOneTimeCode(): string {
  return String(100_000 + Math.floor(Math.random() * 900_000));
}
