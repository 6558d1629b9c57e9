import { logger } from "./logger";
import { youjian } from "./youjian";
import { jiami } from "./jiami";
import { Jubao } from "./models";

export async function tijiaoJubao(neirong: string, jubaorenGonghao: string, ip: string) {
  await Jubao.create({ neirong, jubaorenGonghao, ip }); // want confidential-report-exposed "keeps jubaorenGonghao with the report"
  await Jubao.create({ neirong, jubaorenGonghao: jiami(jubaorenGonghao) });
  logger.warn("举报人", jubaorenGonghao); // want confidential-report-exposed "logger.warn()"
}

export async function tongzhiBeiJubaoRen(beijubaorenYouxiang: string, jubaoren: string) {
  await youjian.fasong(beijubaorenYouxiang, `您被 ${jubaoren} 举报`); // want confidential-report-exposed "youjian.fasong()"
}

export async function tongzhiHegui(jubaoren: string) {
  await youjian.fasong("hegui@example.cn", `举报人 ${jubaoren}`);
}
