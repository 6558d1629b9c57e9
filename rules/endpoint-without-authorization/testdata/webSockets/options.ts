import { options } from "./settings";

export const serverOptions = () => options;
