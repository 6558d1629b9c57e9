import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function jiaoyanHeimingdan(xingming: string) {
  const jilu = await prisma.heimingdan.findFirst({ where: { xingming } });
  return jilu === null;
}

export async function 校验限额(经办人: string, 金额: number) {
  const 限额 = await prisma.xiane.findUnique({ where: { id: 经办人 } });
  return 金额 <= 限额.max;
}

interface ZhifuWangguan {
  dakuan(dan: { shoukuanren: string; jine: number }): Promise<void>;
}

export async function peifu(wangguan: ZhifuWangguan, pei: { shoukuanren: string; jine: number }) {
  await jiaoyanHeimingdan(pei.shoukuanren); // want control-result-ignored "wangguan\.dakuan\(\) pays out"
  await wangguan.dakuan({ shoukuanren: pei.shoukuanren, jine: pei.jine });
}

export async function 赔付(wangguan: ZhifuWangguan, pei: { shoukuanren: string; jine: number }, 经办人: string) {
  const 通过 = await 校验限额(经办人, pei.jine); // want control-result-ignored "校验限额\(\)"
  await wangguan.dakuan({ shoukuanren: pei.shoukuanren, jine: pei.jine });
}

export async function dakuanPeifu(wangguan: ZhifuWangguan, pei: { shoukuanren: string; jine: number }) {
  if (!(await jiaoyanHeimingdan(pei.shoukuanren))) return;
  await wangguan.dakuan({ shoukuanren: pei.shoukuanren, jine: pei.jine });
}
