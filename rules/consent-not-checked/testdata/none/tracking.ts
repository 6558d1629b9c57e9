import posthog from "posthog-js";

interface Visitor {
  id: string;
  email: string;
  idCardNo: string;
}

export function identify(visitor: Visitor) {
  posthog.identify(visitor.id, { email: visitor.email });
}

export function capture(visitor: Visitor) {
  posthog.capture("quote", { idCardNo: visitor.idCardNo }); // want consent-not-checked "nothing in this project asks for consent; places .*: 2"
}
