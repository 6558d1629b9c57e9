export declare const users: {
  find(key: string): Promise<{ id: string; hash: string }>;
  fromGoogle(token: string): Promise<void>;
  save(id: string, change: object): Promise<void>;
};
export declare const accounts: { save(id: string, iban: string): Promise<void> };
