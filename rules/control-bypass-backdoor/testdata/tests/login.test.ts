export const mock = { verify: (otp: string) => otp === "123456" };
