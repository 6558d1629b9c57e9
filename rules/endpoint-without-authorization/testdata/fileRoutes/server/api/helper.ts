import { charts } from "../../records";

/** No handler: nothing of the framework made it. */
export default async function chartOf(ref: string) {
  return charts.byRef(ref);
}
