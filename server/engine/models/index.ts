export { loadModels, type Models } from "./loadModels.js";
export {
  functionMeaning,
  functionMeans,
  instanceTypeOf,
  isMeaningMethod,
  isModelled,
  lookup,
  lookupInstance,
  type Match,
  meaningsOf,
  receiverMeaning,
  receiverMeanings,
  recipientOfHost,
} from "./match.js";
export { type Port, parsePort } from "./ports.js";
