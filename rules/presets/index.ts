// Configurations that ship, by name: "extends": ["goodfaith:strict"].
import insuranceCn from "./insurance-cn.jsonc";
import insuranceEu from "./insurance-eu.jsonc";
import insuranceHk from "./insurance-hk.jsonc";
import insuranceTw from "./insurance-tw.jsonc";
import insuranceUs from "./insurance-us.jsonc";
import recommended from "./recommended.jsonc";
import strict from "./strict.jsonc";

export const presets: ReadonlyMap<string, string> = new Map([
  ["recommended", recommended],
  ["strict", strict],
  ["insurance-cn", insuranceCn],
  ["insurance-hk", insuranceHk],
  ["insurance-tw", insuranceTw],
  ["insurance-us", insuranceUs],
  ["insurance-eu", insuranceEu],
]);
