export { loadModels, type Models } from "./loadModels.js";
export { functionMeaning, instanceTypeOf, isModelled, lookup, lookupInstance, type Match, receiverMeaning } from "./match.js";
export { parsePort, type Port } from "./ports.js";
