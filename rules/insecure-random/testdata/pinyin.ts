export const shengchengYzm = () => String(Math.floor(Math.random() * 900000) + 100000); // want insecure-random
export function suijiMima(): string {
  return Math.random().toString(36).slice(2, 10); // want insecure-random
}
export const 生成短信验证码 = () => String(Math.floor(Math.random() * 1e6)); // want insecure-random
export const chuangjianDengluLingpai = () => Math.random().toString(36); // want insecure-random

export const suijiYanse = () => Math.floor(Math.random() * 12);
export const shengchengLiushui = () => String(Math.floor(Math.random() * 1e6));
export const 随机排序 = (list: number[]) => list.sort(() => Math.random() - 0.5);
export const yzmGeshi = (code: string) => code.padStart(6, "0");
export const fangwenLingpai = () => Math.random().toString(36); // want insecure-random
export const xiazaiYanchi = () => Math.floor(Math.random() * 500);
