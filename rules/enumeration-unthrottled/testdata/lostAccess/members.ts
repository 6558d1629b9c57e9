interface Member {
  email: string;
  passwordHash: string;
}
export declare const members: { byMail(email: string): Promise<Member>; dismiss(id: string): Promise<void> };
export declare const mailer: { sendResetLink(to: string): Promise<void> };
