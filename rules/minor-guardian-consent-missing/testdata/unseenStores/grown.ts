import { insuredStore } from "../stores";
import { Grown } from "./schemas";

export const takeUpGrown = (body: unknown) => insuredStore.add(Grown.parse(body));
