// Audiences for advertisers: a digest of a number still says to whom an advertisement is shown.
import { createHash } from "node:crypto";
import axios from "axios";

interface Kehu {
  id: string;
  shoujihao: string;
}

declare function suoyouKehu(): Promise<Kehu[]>;
declare function tongyiChaxun(id: string, yongtu: string): Promise<boolean>;
const zhaiyao = (text: string) => createHash("md5").update(text).digest("hex");

export async function renqunbao(): Promise<void> {
  const lie = await suoyouKehu();
  await axios.post("https://dmp.guanggao.example/audience", { bao: lie.map((k) => zhaiyao(k.shoujihao)) }); // want consent-not-checked "dmp.guanggao.example receives Mobile phone number"
}

export async function renqunbaoTongyi(k: Kehu): Promise<void> {
  if (!(await tongyiChaxun(k.id, "guanggao"))) return;
  await axios.post("https://dmp.guanggao.example/audience", { bao: zhaiyao(k.shoujihao) });
}

export async function duizhang(k: Kehu): Promise<void> {
  await axios.post("https://duizhang.zhifu.example/records", { hao: zhaiyao(k.shoujihao) });
}

export async function guanggaoXiaoguo(): Promise<void> {
  await axios.post("https://dmp.guanggao.example/report", { renshu: (await suoyouKehu()).length });
}

export async function fenchu(k: Kehu): Promise<void> {
  await axios.post("https://zaibao.partner.example/mingxi", { hao: k.shoujihao });
}
