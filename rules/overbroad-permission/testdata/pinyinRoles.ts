// Roles of the many by their pinyin names, and those of whoever looks after the system.
export const JUESE: Record<string, string[]> = {
  zuoxi: ["kehu:search", "kehu:view"],
  baoan_jingli: ["baoan:create", "baoan:approve", "baoan:pay"], // want overbroad-permission "baoan"
  waibao: ["*"], // want overbroad-permission "waibao"
  guanliyuan: ["*"],
  lururen: ["baoan:create"],
};

export const rolePermissions: Record<string, string[]> = {
  recruiter: ["*"], // want overbroad-permission "recruiter"
  trainee: ["*"], // want overbroad-permission "trainee"
  planner: ["shift:create", "shift:view"],
  system: ["*"],
};
