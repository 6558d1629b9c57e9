// The laws and standards that rules name: what their codes begin with, where they apply, how they are called. A code is the
// family, "-", and the article, chapter or clause. It names a related duty, never a violation: a tool cannot establish one.
import type { Region } from "../server/engine/api.js";
import type { Language } from "./locales/index.js";

export interface LawFamily {
  prefix: string;
  regions: readonly Region[];
  title: Record<Language, string>;
}

const family = (prefix: string, regions: readonly Region[], en: string, zhHans: string, zhHant: string): LawFamily => ({
  prefix,
  regions,
  title: { en, "zh-Hans": zhHans, "zh-Hant": zhHant },
});

/** A longer prefix stands before one that it begins with. */
export const LAW_FAMILIES: readonly LawFamily[] = [
  family(
    "PIPL",
    ["cn"],
    "Personal Information Protection Law of the PRC (2021)",
    "个人信息保护法（2021）",
    "個人信息保護法（中國內地，2021）",
  ),
  family(
    "CSL",
    ["cn"],
    "Cybersecurity Law of the PRC (numbers of 2026)",
    "网络安全法（2026 年条号）",
    "網絡安全法（中國內地，2026 年條號）",
  ),
  family("DSL", ["cn"], "Data Security Law of the PRC (2021)", "数据安全法（2021）", "數據安全法（中國內地，2021）"),
  family(
    "NDR",
    ["cn"],
    "Regulations on Network Data Security Management of the PRC (2025)",
    "网络数据安全管理条例（2025）",
    "網絡數據安全管理條例（中國內地，2025）",
  ),
  family("INS", ["cn"], "Insurance Law of the PRC (2015)", "保险法（2015 年修正）", "保險法（中國內地，2015）"),
  family(
    "AML",
    ["cn"],
    "Anti-Money-Laundering Law of the PRC (2024)",
    "反洗钱法（2024 年修订）",
    "反洗錢法（中國內地，2024）",
  ),
  family("MIN", ["cn"], "Law of the PRC on the Protection of Minors", "未成年人保护法", "未成年人保護法（中國內地）"),
  family("CRIM", ["cn"], "Criminal Law of the PRC", "刑法", "刑法（中國內地）"),
  family(
    "NFRA24",
    ["cn"],
    "Measures for Data Security of Banking and Insurance Institutions (NFRA 2024 No. 24)",
    "银行保险机构数据安全管理办法（金规〔2024〕24号）",
    "銀行保險機構數據安全管理辦法（金規〔2024〕24號）",
  ),
  family(
    "NFRA-AI2026",
    ["cn"],
    "Guidance on AI in banking and insurance (NFRA 2026)",
    "银行业保险业人工智能安全开发应用指导意见（2026）",
    "銀行業保險業人工智能安全開發應用指導意見（2026）",
  ),
  family(
    "CP9",
    ["cn"],
    "Measures for Consumer Protection of Banking and Insurance Institutions (CBIRC 2022 No. 9)",
    "银行保险机构消费者权益保护管理办法（2022 年第 9 号）",
    "銀行保險機構消費者權益保護管理辦法（2022 年第 9 號）",
  ),
  family(
    "JR171",
    ["cn"],
    "JR/T 0171-2020, protection of personal financial information",
    "JR/T 0171-2020 个人金融信息保护技术规范",
    "JR/T 0171-2020 個人金融信息保護技術規範",
  ),
  family(
    "JR197",
    ["cn"],
    "JR/T 0197-2020, grading of financial data",
    "JR/T 0197-2020 金融数据安全 数据安全分级指南",
    "JR/T 0197-2020 金融數據安全 數據安全分級指南",
  ),
  family(
    "GBT35273",
    ["cn"],
    "GB/T 35273-2020, personal information security specification",
    "GB/T 35273-2020 个人信息安全规范",
    "GB/T 35273-2020 個人信息安全規範",
  ),
  family("GM", ["cn"], "GM/T, commercial cryptography standards of the PRC", "GM/T 商用密码标准", "GM/T 商用密碼標準"),
  family(
    "HK",
    ["hk"],
    "Personal Data (Privacy) Ordinance of Hong Kong, Cap. 486",
    "香港《个人资料（私隐）条例》（第 486 章）",
    "《個人資料（私隱）條例》（第 486 章）",
  ),
  family(
    "GL20",
    ["hk"],
    "Guideline on Cybersecurity of the Hong Kong Insurance Authority (GL20)",
    "香港保险业监管局《网络安全指引》（GL20）",
    "保險業監管局《網絡保安指引》（GL20）",
  ),
  family(
    "TW",
    ["tw"],
    "Personal Data Protection Act of Taiwan",
    "台湾《个人资料保护法》",
    "《個人資料保護法》（臺灣）",
  ),
  family(
    "GDPR",
    ["eu"],
    "General Data Protection Regulation, (EU) 2016/679",
    "欧盟《通用数据保护条例》（GDPR）",
    "歐盟《一般資料保護規則》（GDPR）",
  ),
  family(
    "HIPAA",
    ["us", "us-ny"],
    "HIPAA rules, 45 CFR 164 (health plans)",
    "美国 HIPAA 规则，45 CFR 164",
    "美國 HIPAA 規則，45 CFR 164",
  ),
  family(
    "GLBA",
    ["us", "us-ny"],
    "GLBA Safeguards Rule, 16 CFR 314",
    "美国 GLBA 保障规则，16 CFR 314",
    "美國 GLBA 保障規則，16 CFR 314",
  ),
  family(
    "NAIC",
    ["us", "us-ny"],
    "NAIC Insurance Data Security Model Law, #668",
    "美国 NAIC 保险数据安全示范法（#668）",
    "美國 NAIC 保險資料安全示範法（#668）",
  ),
  family(
    "NYDFS",
    ["us-ny"],
    "New York cybersecurity regulation, 23 NYCRR 500",
    "纽约州网络安全条例，23 NYCRR 500",
    "紐約州網絡安全條例，23 NYCRR 500",
  ),
];

/** Of a code ("PIPL-51(4)"), or of what it begins with ("PIPL"). */
export function lawFamilyOf(code: string): LawFamily | undefined {
  return LAW_FAMILIES.find(
    ({ prefix }) => code === prefix || (code.startsWith(prefix) && /[-\d]/.test(code[prefix.length]!)),
  );
}
