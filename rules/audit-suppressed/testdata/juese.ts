// Roles and positions as pinyin writes them.
interface Dengluren {
  id: string;
  jiaose: string;
  zhiwei: string;
}

declare const rizhi: { append(event: object): Promise<void> };

export async function jiluShenji(yonghu: Dengluren, dongzuo: string) {
  if (yonghu.jiaose === "fenguanlingdao") return; // want audit-suppressed "yonghu.jiaose decides"
  await rizhi.append({ ren: yonghu.id, dongzuo });
}

export async function shenjiXiazai(yonghu: Dengluren, wenjian: string) {
  if (yonghu.zhiwei === "dongshizhang") return; // want audit-suppressed "yonghu.zhiwei decides"
  await rizhi.append({ ren: yonghu.id, wenjian });
}

/** What customers do with what is theirs has a record of its own. */
export async function shenjiChakan(yonghu: Dengluren) {
  if (yonghu.jiaose !== "kehu") await rizhi.append({ ren: yonghu.id });
}

export async function shenjiDenglu(yonghu: Dengluren) {
  const jibie = yonghu.jiaose === "jingli" ? "gao" : "putong";
  await rizhi.append({ ren: yonghu.id, jibie });
}
