import { prisma } from "./prisma";

interface Mysql {
  update(table: string, row: object, options: object): Promise<void>;
}

/** Not the customer himself: what is known of the driver is as personal. */
export async function eraseDriver(id: string) {
  await prisma.driver.update({ where: { id }, data: { status: "CLOSED", deletedAt: new Date() } }); // want erasure-soft-delete-only "marks driver"
}

export async function eraseGuarantor(id: string) {
  await prisma.guarantor.update({ where: { id }, data: { fullName: "ERASED", phone: null, deletedAt: new Date() } });
}

export async function eraseTariff(id: string) {
  await prisma.tariff.update({ where: { id }, data: { deletedAt: new Date() } });
}

/** A client that is told the table. */
export async function zhuXiaoZhangHu(app: { mysql: Mysql }, id: string) {
  await app.mysql.update("hui_yuan", { shi_fou_shan_chu: 1 }, { where: { id } }); // want erasure-soft-delete-only "shi_fou_shan_chu"
}

export async function zhuXiaoKeHu(app: { mysql: Mysql }, id: string) {
  await app.mysql.update("ke_hu", { xing_ming: "已注销", shou_ji_hao: null, shi_fou_shan_chu: 1 }, { where: { id } });
}

export async function tingYongChanPin(app: { mysql: Mysql }, id: string) {
  await app.mysql.update("chan_pin", { shi_fou_shan_chu: 1 }, { where: { id } });
}
