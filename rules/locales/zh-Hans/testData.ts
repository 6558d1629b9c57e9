// Texts in Simplified Chinese of the rules about personal data in sources and tests.
import type { RuleTexts } from "../types.js";

export const testData: RuleTexts["rules"] = {
  "real-pii-in-source": {
    one: {
      message: "文件中写有可能属于真人的{data}",
      help: "以内部编号指代个人，实际值放入有访问控制的存储；仓库历史中仍保留旧值",
    },
    many: {
      message: "文件中写有 {count} 个{data}类的值",
      help: "将名单移入有访问控制的存储并引用之；仓库历史中仍保留旧值",
    },
  },
  "real-pii-in-test-data": {
    one: {
      message: "测试数据中的{data}格式有效，可能属于真人",
      help: "改用无人可能持有的虚构值：固定种子的生成器，或该号码的合成区间",
    },
    many: {
      message: "测试数据中有 {count} 个{data}类的值，可能来自真实数据表",
      help: "改用生成的数据；如为生产数据副本，还应从仓库历史中清除",
    },
  },
  "prod-data-in-nonprod": {
    copy: {
      message: "{by} 把生产库的数据载入另一环境，途中没有任何脱敏步骤：测试和开发人员会看到真实客户",
      help: "在导出与载入之间加入脱敏步骤（替换姓名、证件号、手机号、账号），或改用合成数据；只需结构时使用 `--schema-only`",
    },
    connection: {
      message: "{by} 是另一环境的设置，却指向生产数据库：该环境的测试会读取并改动真实客户的数据",
      help: "指向该环境自己的数据库，其中使用合成数据或已脱敏的数据",
    },
  },
  "analytics-without-deidentification": {
    identified: {
      message: "{data}原样放入 {target}：分析数据的人都能看出每行是谁",
      help: "去掉 {labels}，或只放入分析所需的内容：以带密钥的假名代替号码或姓名，以年龄段代替生日，以地区代替地址",
    },
  },
};
