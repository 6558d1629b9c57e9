import { BoatWatch } from "./watch";

export const WATCHES = [BoatWatch];
