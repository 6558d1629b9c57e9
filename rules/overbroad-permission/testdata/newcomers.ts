// Roles with which people begin.
interface Colleague {
  id: string;
  role: string;
  label: string;
}

export const newEmployee = (id: string): Colleague => ({ id, role: "superadmin", label: "new" }); // want overbroad-permission "superadmin"

export function createClerk(id: string): Colleague {
  return { id, role: "readonly", label: "superadmin" };
}

// Its name says whom it makes.
export function createSuperAdmin(id: string): Colleague {
  return { id, role: "superadmin", label: "" };
}

// The first of all has to be one.
export function createUser(id: string, count: number): Colleague {
  if (count === 0) return { id, role: "superadmin", label: "first" };
  return { id, role: "viewer", label: "" };
}

export function describeRole(id: string) {
  return { id, role: "superadmin" };
}

export const 新增员工 = (id: string) => ({ id, role: "超级管理员" }); // want overbroad-permission "超级管理员"
