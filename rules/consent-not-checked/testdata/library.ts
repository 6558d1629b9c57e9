import posthog from "posthog-js";

/** No page and no endpoint: whoever uses this may have asked. */
export function identify(visitor: { id: string; email: string; idCardNo: string }) {
  posthog.identify(visitor.id, { email: visitor.email, idCard: visitor.idCardNo });
}
