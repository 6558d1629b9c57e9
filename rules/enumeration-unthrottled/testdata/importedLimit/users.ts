export declare const users: { byLogin(login: string): Promise<{ id: string; passwordHash: string } | undefined> };
