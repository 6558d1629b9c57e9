export { loadModels, type Models } from "./loadModels.js";
export {
  functionMeaning,
  instanceTypeOf,
  isModelled,
  lookup,
  lookupInstance,
  type Match,
  receiverMeaning,
  recipientOfHost,
} from "./match.js";
export { type Port, parsePort } from "./ports.js";
