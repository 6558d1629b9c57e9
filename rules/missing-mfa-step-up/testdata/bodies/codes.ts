export declare const codes: { verify(userId: string, code: string | undefined): Promise<void> };
