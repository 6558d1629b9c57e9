export declare const users: {
  find(key: string): Promise<{ id: string; hash: string }>;
  save(id: string, change: object): Promise<void>;
};
export declare const accounts: { save(id: string, iban: string): Promise<void> };
