type Members = Record<string, (...args: any[]) => unknown>;

export const requireLogin = (members: Members, name: string) => {
  const resolve = members[name]!;
  members[name] = (parent, args, context) => {
    if (!context.user) throw new Error("Login required");
    return resolve(parent, args, context);
  };
};

export const checkPermission = (members: Members, name: string, permission = name) => {
  for (const key of Object.keys(members)) {
    const resolve = members[key]!;
    members[key] = (parent, args, context) => {
      if (!context.user?.permissions.includes(permission)) throw new Error("Permission required");
      return resolve(parent, args, context);
    };
  }
};
