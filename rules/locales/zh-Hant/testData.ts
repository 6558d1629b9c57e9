// Texts in Traditional Chinese of the rules about personal data in sources and tests.
import type { RuleTexts } from "../types.js";

export const testData: RuleTexts["rules"] = {
  "real-pii-in-source": {
    one: {
      message: "檔案中寫有可能屬於真人的{data}",
      help: "以內部編號指代個人，實際值放入有存取控制的儲存；儲存庫歷史中仍保留舊值",
    },
    many: {
      message: "檔案中寫有 {count} 個{data}類的值",
      help: "將名單移入有存取控制的儲存並引用之；儲存庫歷史中仍保留舊值",
    },
  },
  "real-pii-in-test-data": {
    one: {
      message: "測試資料中的{data}格式有效，可能屬於真人",
      help: "改用無人可能持有的虛構值：固定種子的產生器，或該號碼的合成區間",
    },
    many: {
      message: "測試資料中有 {count} 個{data}類的值，可能來自真實資料表",
      help: "改用產生的資料；如為正式資料副本，還應從儲存庫歷史中清除",
    },
  },
  "prod-data-in-nonprod": {
    copy: {
      message: "{by} 將正式資料庫的資料載入另一環境，途中沒有任何去識別步驟：測試與開發人員會看到真實客戶",
      help: "在匯出與載入之間加入去識別步驟（替換姓名、證號、手機號碼、帳號），或改用合成資料；只需結構時使用 `--schema-only`",
    },
    connection: {
      message: "{by} 是另一環境的設定，卻指向正式資料庫：該環境的測試會讀取並更動真實客戶的資料",
      help: "指向該環境自己的資料庫，其中使用合成資料或已去識別的資料",
    },
  },
  "analytics-without-deidentification": {
    identified: {
      message: "{data}原樣放入 {target}：分析資料的人都能看出每列是誰",
      help: "去掉 {labels}，或只放入分析所需的內容：以帶金鑰的假名代替號碼或姓名，以年齡段代替生日，以地區代替地址",
    },
  },
};
