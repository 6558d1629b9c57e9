// Numbers whose names say nothing, and what is sent with them does.
declare const sms: { send(to: string, text: string): Promise<void> };
declare const log: { info(text: string): void };

export async function greet(mobile: string): Promise<void> {
  const ma = Math.floor(100_000 + Math.random() * 900_000); // want insecure-random
  await sms.send(mobile, `验证码${ma}，五分钟内有效`);
}

export async function greetAgain(mobile: string): Promise<void> {
  const six = Math.floor(100_000 + Math.random() * 900_000); // want insecure-random
  await sms.send(mobile, `Your verification code is ${six}. It is valid for five minutes.`);
}

export async function welcome(mobile: string): Promise<void> {
  const digits = String(Math.random()).slice(2, 8); // want insecure-random
  await sms.send(mobile, `OTP: ${digits}`);
}

export async function promote(mobile: string): Promise<void> {
  const n = Math.floor(Math.random() * 900_000);
  await sms.send(mobile, `Your lucky number is ${n}`);
}

export async function queue(mobile: string): Promise<void> {
  const hao = Math.floor(1 + Math.random() * 99);
  await sms.send(mobile, `您的排队号码是${hao}`);
}

export async function verificationStarted(mobile: string): Promise<void> {
  const wait = Math.random() * 1000;
  await sms.send(mobile, `Verification code sent, wait ${wait} ms`);
}

export function sampled(): void {
  const share = Math.random();
  log.info(`验证码发送率${share}`);
}
