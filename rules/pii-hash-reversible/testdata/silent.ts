import { createHash } from "node:crypto";

export function etag(body: string) {
  console.log(createHash("sha1").update(body).digest("hex"));
  return createHash("sha1").update(body).digest("hex");
}
