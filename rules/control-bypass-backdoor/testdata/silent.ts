interface Form {
  password: string;
  confirmPassword: string;
  otp: string;
  code: string;
  type: string;
}

export const empty = (form: Form) => form.password === "";
export const missing = (form: Form) => form.otp === undefined || form.otp === null;
export const same = (form: Form) => form.password === form.confirmPassword;
export const issued = (form: Form, saved: string) => form.otp === saved;
export const kind = (form: Form) => form.type === "password";
export const state = (error: { password?: string }) => error.password === "required";
export const flag = (form: Form) => form.otp === "1";
export const counted = (form: Form) => form.otp.length === 123456;
export const errorCode = (error: { code: string }) => error.code === "P2002";
export const masked = (form: Form) => form.password.includes("****");
export const policy = (passwordPolicy: string) => passwordPolicy === "strong-12+";
export const field = (passwordField: string) => passwordField === "user[password]";
export const disabled = (env: { PASSWORD_LOGIN_DISABLED?: string }) => env.PASSWORD_LOGIN_DISABLED === "1000";
export const otpStatus = (otpStatus: string) => otpStatus === "EXPIRED_1";
