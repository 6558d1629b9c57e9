/** Nobody is exempt from review; important customers are answered sooner. */
export function answerWithinHours(segment: "vip" | "standard"): number {
  return segment === "vip" ? 4 : 24;
}
