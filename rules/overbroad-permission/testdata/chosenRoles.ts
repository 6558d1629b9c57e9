interface Invite {
  role?: string;
  label?: string;
}

export const roleOf = (invite: Invite) => invite.role ?? "admin"; // want overbroad-permission "admin"

export function chosen(invite: Invite) {
  return invite.role || "superadmin"; // want overbroad-permission "superadmin"
}

export const leastOf = (invite: Invite) => invite.role ?? "viewer";
export const known = (roles: Map<string, string>, id: string) => roles.get(id) ?? "guest";
export const labelOf = (invite: Invite) => invite.label ?? "admin";
