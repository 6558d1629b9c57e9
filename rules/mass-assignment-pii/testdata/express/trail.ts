export declare const trail: { create(entry: { action: string; subject?: string; fields: string[] }): Promise<void> };
