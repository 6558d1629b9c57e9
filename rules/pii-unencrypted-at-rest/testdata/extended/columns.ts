export const COLUMNS: Record<string, string[]> = {
  Trustee: ["idCardNo", "bankCardNo"],
};
