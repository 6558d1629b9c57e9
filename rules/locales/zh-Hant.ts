// Rule texts in Traditional Chinese. Same keys as the rules' own messages (kept by a test).
import type { RuleTexts } from "./types.js";

export const zhHant: RuleTexts = {
  list: { and: "和", more: "{first}等 {count} 類個資" },
  handedIn: {
    one: "（來自一處呼叫：{caller}）",
    partOne: "（部分來自一處呼叫：{caller}）",
    many: "（來自 {calls} 處呼叫，例如 {caller}）",
    partMany: "（部分來自 {calls} 處呼叫，例如 {caller}）",
  },
  phrases: {
    "a column transformer that encrypts": "使用加密的欄位轉換器",
    "a custom type that encrypts": "使用加密的自訂型別",
    "a getter and setter that encrypt": "使用加密的 getter 與 setter",
    "a client extension that encrypts, and the field marked for it": "使用加密的用戶端擴充，並標記該欄位",
    "a field-encryption plugin that lists the field": "使用列出該欄位的欄位加密外掛",
    "a custom column type that encrypts": "使用加密的自訂欄位型別",
    "store ciphertext, written by the service": "由服務寫入密文",
    "with the project's own cipher": "使用專案自有的加密函式",
    encryption: "加密",
    writes: "寫入",
    creates: "新增",
    changes: "異動",
    deletes: "刪除",
    info: "提示",
    low: "低",
    medium: "中",
    high: "高",
    critical: "嚴重",
    "the record": "該記錄",
    yes: "有",
    no: "無",
    "another party": "另一方",
    "a credential": "憑證",
    "changes where money goes": "變更款項去向",
    "sends money out": "將款項付出",
    "gives people rights": "授予權限",
    "hands out many persons' data as a file": "以檔案形式給出眾人的資料",
    "takes a second factor off": "取消第二因子",
    "sets another password": "更換密碼",
    "changes where codes and notices go": "變更驗證碼與通知的去向",
    "shows data that is masked elsewhere": "顯示在別處已遮罩的資料",
    "a token": "權杖",
  },
  rules: {
    "pii-in-log": {
      value: { message: "{data}經 {sink} 寫入日誌", help: "改為記錄編號；如確需記錄，先對 {labels} 遮罩" },
      object: {
        message: "{data}經 {sink} 寫入日誌：整個物件被輸出",
        help: "只記錄編號和必要欄位，不要輸出整個物件；其中不得含有 {labels}",
      },
      traced: {
        message: "{choice}：每個請求和回應都完整寫入日誌，其中的個資也在內",
        help: "在服務客戶的環境中移除該選項；只記錄路徑、狀態和編號",
      },
    },
    "pii-to-third-party": {
      recipient: {
        message: "{data}經 {sink} 提供給第三方 {recipient}",
        help: "只傳送 {recipient} 必需的欄位：移除 {labels}，或以假名識別碼代替",
      },
      host: {
        message: "{data}經 {sink} 傳送到外部主機 {recipient}",
        help: "只傳送 {recipient} 必需的欄位，或先對 {labels} 遮罩",
      },
      telemetry: {
        message: "{choice}：人們看到和輸入的內容，或其身分，被傳送給監控應用程式的服務",
        help: "移除該選項，使文字和輸入被遮蓋，且不傳送位址、Cookie 和姓名",
      },
    },
    "pii-unencrypted-at-rest": {
      plain: { message: "{data}未加密儲存於 {record}.{field}", help: "儲存前加密該欄位（{how}），或改存權杖" },
      half: {
        message: "{record}.{field} 中的{data}標記為加密（{by}），但缺少 {missing}：實際以明文儲存",
        help: "補全加密機制：{missing}",
      },
      document: {
        message: "{data}經 {sink} 以明文儲存：該儲存原樣保存寫入的內容",
        help: "儲存前先對 {labels} 加密，或改存權杖",
      },
      file: {
        message: "{data}經 {sink} 以明文寫入檔案",
        help: "寫入前加密，或存放於已加密且有存取控制的儲存空間；檔案中不得有明文的 {labels}",
      },
    },
    "suppression-invalid": {
      "unknown-form": {
        message: "此註解以抑制關鍵字開頭，但沒有這種形式：未抑制任何發現",
        help: "請寫 goodfaith-disable-next-line、-disable-line、-disable、-enable 或 -disable-file，其後列出規則",
      },
      "no-rule": {
        message: "抑制註解未指明規則：未抑制任何發現",
        help: "請指明規則：goodfaith-disable-next-line pii-in-log -- 可接受的理由",
      },
      "not-understood": {
        message: "抑制註解無法識別：未抑制任何發現",
        help: "格式：goodfaith-disable-next-line <規則>, <規則> until <YYYY-MM-DD> by <責任人> -- <理由>；until 與 by 可省略",
      },
      "bad-date": {
        message: "until 之後不是有效日期：{names} 的抑制未生效",
        help: "請按 YYYY-MM-DD 寫一個存在的日期",
      },
      "unknown-rule": { message: "沒有名為「{names}」的規則：未抑制任何發現", help: "goodfaith rules 列出全部規則" },
      "unknown-rule-near": {
        message: "沒有名為「{names}」的規則，但有「{near}」：未抑制任何發現",
        help: "請改為 {near}，或用 goodfaith rules 查找其他規則",
      },
      "own-rule": {
        message: "{names} 針對抑制註解本身，不能被抑制",
        help: "請修正或刪除它所指的抑制註解",
      },
      "needs-until": {
        message: "本專案中，{severity}嚴重度的 {names} 須註明截止日期方可抑制",
        help: "請加上 until 與日期：專案設定（suppressions.requireUntilFor）有此要求",
      },
      "needs-by": {
        message: "本專案中，{severity}嚴重度的 {names} 須註明責任人方可抑制",
        help: "請加上 by 與責任人：專案設定（suppressions.requireByFor）有此要求",
      },
    },
    "suppression-missing-reason": {
      default: {
        message: "{names} 的抑制沒有理由，或理由不足 {length} 個字元（一個漢字按三個字元計）：抑制未生效",
        help: "請在 -- 之後（SQL 中為 ::）寫明為何可以接受，以便日後複核",
      },
    },
    "suppression-expired": {
      default: {
        message: "{names} 的抑制已於 {until} 到期：該發現恢復顯示",
        help: "請修復所涉問題；若仍可接受，請重新審批並寫明新的日期與理由",
      },
    },
    "suppression-expiring": {
      default: {
        message: "{names} 的抑制將於 {until} 到期，還有 {days} 天",
        help: "請在此之前修復所涉問題，或重新審批",
      },
    },
    "suppression-too-long": {
      default: {
        message: "{names} 的抑制期限至 {until}，超過本專案允許的 {days} 天：抑制未生效",
        help: "請選擇更近的日期；上限由設定 suppressions.maxDays 規定",
      },
    },
    "suppression-unused": {
      default: {
        message: "{names} 的抑制未抑制任何發現",
        help: "請刪除：否則此處日後的同類問題會被悄然忽略（goodfaith suppressions prune 可刪除所有此類註解）",
      },
      elsewhere: {
        message: "{names} 的抑制未抑制任何發現：此處傳入的資料在 {place} 中統一回報一次",
        help: "請在該處修正；如對所有呼叫均可接受，請把註解移到該處，並刪除此處的註解",
      },
    },
    "cors-wildcard-on-pii": {
      credentials: {
        message: "{choice}，且允許附帶憑證：已登入者開啟的任何頁面都能以其身分呼叫並讀取回應",
        help: "從設定中列出允許呼叫的網站，並比較完整的來源",
      },
      contradiction: {
        message:
          "{choice}，且允許附帶憑證：任何網站都能讀取無需 Cookie 的回應；此處瀏覽器會拒絕 Cookie，而下一步往往是把每個網站按其名稱放行",
        help: "從設定中列出允許呼叫的網站；無需 Cookie 時去掉憑證選項",
      },
      data: {
        message: "{choice}：瀏覽器不再阻止其他網站的頁面讀取 {route} 傳回的{data}",
        help: "從設定中列出允許呼叫的網站；只有公開內容可對所有網站開放",
      },
      socket: {
        message: "{choice}：任何網站的頁面都能開啟此通訊端，而該應用程式會傳回{data}",
        help: "從設定中列出允許連線的網站，並核驗連線者身分",
      },
    },
    "session-cookie-insecure": {
      readable: {
        message: "{call} 設定 {cookie} 時缺少 {missing}：頁面中任何外來指令碼都能讀取它，並冒充本人操作",
        help: "透過 Cookie 的選項或屬性設定 {missing}；頁面如需知道誰已登入，應向伺服器查詢",
      },
      plain: {
        message: "{call} 設定 {cookie} 時缺少 {missing}：它也會經明文 HTTP 傳送，途中任何人都能截取",
        help: "設定 {missing}；開發環境沒有 HTTPS 時由環境變數決定，確保正式環境啟用",
      },
      "cross-site": {
        message: "{call} 設定 {cookie} 時缺少 {missing}：其他網站發起的請求是否帶上它，全憑各瀏覽器決定",
        help: "設為 lax；沒有外部連結進入時設為 strict",
      },
      script: {
        message: "{call} 把 {cookie} 存放在頁面所有指令碼都能讀取之處：由指令碼設定的 Cookie 無法設為 httpOnly",
        help: "改由伺服器設定，並帶上 httpOnly、secure 與 sameSite；頁面向伺服器查詢誰已登入",
      },
    },
    "secret-hardcoded": {
      provider: {
        message: "{provider} 寫在檔案中{places}",
        help: "在簽發方撤銷並重新簽發，改由環境變數或密鑰庫讀取；儲存庫歷史中仍保留舊值",
      },
      named: {
        message: "{name} 的值寫在檔案中{places}",
        help: "改由環境變數或密鑰庫讀取 {name}，並更換使用中的值；儲存庫歷史中仍保留舊值",
      },
      fallback: {
        message: "{name} 未設定時使用寫死的替代值{places}",
        help: "{name} 缺少時應在啟動時停止；否則每個忘記設定的環境都共用一個人人可讀的密鑰",
      },
      default: {
        message: "{name} 帶有開發用預設值{places}",
        help: "開發環境也由環境變數讀取 {name}，避免預設值進入正式環境",
      },
    },
    "pii-in-client-storage": {
      value: {
        message: "{data}經 {sink} 保存在瀏覽器或裝置本地",
        help: "草稿保存在伺服器，本地只存其編號；不得在用戶端保存 {labels}",
      },
      queries: {
        message: "{choice} 把查詢得到的一切（包括客戶資料）保存在瀏覽器中，直到被覆寫",
        help: "只保存在記憶體中；或僅按名稱持久化與任何人無關的少數查詢（dehydrateOptions.shouldDehydrateQuery）",
      },
    },
    "pii-plaintext-in-cache-or-queue": {
      cache: {
        message: "{data}經 {sink} 以明文寫入快取：能存取快取者都能讀到",
        help: "快取不含 {labels} 的檢視，或加密其值，並設定失效時間",
      },
      queue: {
        message: "{data}經 {sink} 以明文寫入訊息：佇列及其磁碟的每個讀取者都能得到",
        help: "只傳送編號，由讀取方按需查詢，或加密 {labels}",
      },
    },
    "storage-publicly-accessible": {
      open: {
        message: "{choice}：知道或猜到位址者都能讀取其中的內容",
        help: "保持私有，並發放數分鐘後失效的簽名位址；網站的公開檔案應放在單獨的儲存桶",
      },
    },
    "insecure-random": {
      random: {
        message: "不可被猜到的值由 Math.random() 產生：看到幾個數即可算出後面的數",
        help: "使用 node:crypto 的 randomInt、randomBytes 或 randomUUID，瀏覽器中使用 crypto.getRandomValues",
      },
    },
    "consent-default-on": {
      field: {
        message: "{name} 預設為「是」：紀錄中不作表示者都成了同意",
        help: "預設設為 false，只有客戶本人表示後才設為 true",
      },
      state: {
        message: "{name} 初始即為「是」：客戶只是沒有更動，並不算他同意",
        help: "初始設為 false，由客戶自己勾選",
      },
      input: {
        message: "核取方塊 {name} 在客戶看到之前就已勾選",
        help: "以未勾選狀態顯示，由客戶自己勾選",
      },
      fallback: {
        message: "{name} 缺失時被當作同意",
        help: "缺失時應當作不同意",
      },
    },
    "pii-to-llm": {
      prompt: {
        message: "{data}經 {sink} 進入大型語言模型（{recipient}）",
        help: "只提供任務必需的內容：移除 {labels}，或以佔位符代替",
      },
    },
    "auth-data-persisted": {
      code: {
        message: "{data}經 {sink} 以明文保存，且沒有失效時間",
        help: "只保存其與帳戶編號的 HMAC，並在五分鐘後失效",
      },
      field: {
        message: "{record}.{field} 為{data}單設一欄：該資料一律不得留存",
        help: "刪除該欄位；改存支付或身分服務的權杖，必要時保留末四碼",
      },
      written: {
        message: "{data}經 {sink} 被儲存：無論是否加密均不得留存",
        help: "從儲存內容中移除 {labels}；改存支付或身分服務的權杖",
      },
    },
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
    "pii-hash-reversible": {
      leaves: {
        message: "{data}的無金鑰雜湊經 {sink} 流出系統：可窮舉還原",
        help: "改用受管金鑰的 HMAC 或隨機代號，替換對 {labels} 的雜湊",
      },
      handed: {
        message: "{data}的無金鑰雜湊經 {sink} 交出：可窮舉還原",
        help: "改用受管金鑰的 HMAC 或隨機代號，替換對 {labels} 的雜湊",
      },
      returned: {
        message: "{sink} 傳回{data}的無金鑰雜湊：取得者可窮舉還原",
        help: "改用受管金鑰的 HMAC 或隨機代號，取代對 {labels} 的雜湊",
      },
      statement: {
        message: "{choice} 是對取值範圍很小的識別碼的無金鑰雜湊：可窮舉還原",
        help: "改用帶金鑰的雜湊（pgcrypto 的 hmac，金鑰來自語句之外）或隨機代號",
      },
      inside: {
        message: "{data}的無金鑰雜湊經 {sink} 被保存或記錄：可窮舉還原",
        help: "改用受管金鑰的 HMAC 或隨機代號，替換對 {labels} 的雜湊",
      },
    },
    "tls-verification-disabled": {
      choice: {
        message: "{choice}：不驗證對方憑證，途中任何人都能讀取和竄改所傳內容",
        help: "刪除該選項；如為私有 CA，用 ca 選項提供其憑證",
      },
    },
    "weak-crypto": {
      derivation: {
        message: "{choice}：取得密文的人可以快速嘗試該金鑰所用的密碼",
        help: "使用 SHA-256、600000 輪疊代，並為每個金鑰使用隨機鹽，或使用 argon2id",
      },
      iv: {
        message: "{choice} 每次使用相同的初始向量：相同明文得到相同密文",
        help: "每則訊息重新產生（GCM 用 randomBytes(12)，CBC 用 16 位元組），並與密文一同保存",
      },
      key: { message: "{choice}：金鑰過短，可被計算得出", help: "改用 3072 位元 RSA、Ed25519、P-256 或 SM2" },
      padding: {
        message: "{choice}：對選擇密文的回應會洩露明文",
        help: "加密時使用 RSA_PKCS1_OAEP_PADDING，oaepHash 設為 sha256",
      },
      token: {
        message: "{choice}：無人驗證權杖由誰簽發，任何人都能偽造",
        help: "使用其內容前，以金鑰和演算法清單驗證",
      },
      cipher: {
        message: "{choice}：該密碼演算法已被攻破，或其模式會暴露相同的區塊",
        help: "改用 AES-256-GCM、ChaCha20-Poly1305 或 SM4-GCM，並使用隨機 nonce；已存資料加版本前綴，讀取時重新加密",
      },
      mac: { message: "{choice}：該 MAC 所用摘要演算法已被攻破", help: "改用 SHA-256 或 SM3 的 HMAC" },
      signature: { message: "{choice}：使用該摘要的簽章可被偽造", help: "改用 SHA-256 以上的簽章、Ed25519 或 SM2" },
      protocol: { message: "{choice}：連線可能回落到已被攻破的 TLS 版本", help: "最低版本設為 TLSv1.2，或保留預設值" },
    },
    "insecure-transport": {
      channel: {
        message: "{choice}：到外部主機的連線未加密，帳號與資料在途中可被讀取",
        help: "啟用 TLS 並驗證憑證；檔案傳輸改用 SFTP 或 FTPS",
      },
      plain: {
        message: "{data}經 {sink} 以未加密方式（{scheme}）傳送到 {host}",
        help: "該位址改用 {secure}；途中任何人都能讀取和竄改所傳內容",
      },
    },
    "pii-in-url": {
      read: {
        message: "{data}從網址（{part}）讀取：網址會留在日誌、歷史紀錄和 Referer 中",
        help: "改由 POST 請求內容接收 {labels}，或要求無意義的編號",
      },
      value: {
        message: "{data}經 {sink} 寫入網址：網址會留在日誌、歷史紀錄和 Referer 中",
        help: "將 {labels} 放入 POST 請求內容，或在網址中使用無意義的編號",
      },
    },
    "pii-in-error": {
      response: {
        message: "{data}被寫入拒絕請求的回應：會進入閘道和用戶端日誌",
        help: "回應中只回傳代碼和無意義的編號，不含 {labels}",
      },
      details: {
        message: "{choice} 被回傳給用戶端：會暴露程式結構，也可能帶有語句中的值",
        help: "寫入日誌，回應只回傳代碼和編號",
      },
      value: {
        message: "{data}被寫入拋出的例外：會進入日誌、監控和回應",
        help: "拋出錯誤碼和無意義的參照號，不含 {labels}",
      },
    },
    "orm-query-logging": {
      choice: {
        message: "{choice}：每條語句連同參數（包括客戶資料）都被輸出",
        help: "只記錄錯誤，或不帶參數的語句；需要時暫時開啟",
      },
    },
    "access-not-audited": {
      missing: {
        message: "{place} 回傳{data}，卻未留下稽核紀錄",
        help: "在 {handler} 回傳之前記錄誰因何查看了誰的資料",
      },
      unlike: {
        message: "{place} 回傳{data}，卻未留下稽核紀錄；此類端點 {total} 個中已有 {done} 個留軌跡",
        help: "在 {handler} 回傳之前記錄誰因何查看了誰的資料，與專案中其他端點一致",
      },
      partial: {
        message: "{place} 回傳{data}，但並非每條路徑都留下稽核紀錄",
        help: "在 {handler} 每次回傳個資之前記錄該次存取",
      },
      void: {
        message: "{place} 回傳{data}，而用於留軌跡的 {by} 實際未記錄任何內容",
        help: "註冊讀取 {by} 的攔截器，或在 {handler} 中記錄該次存取",
      },
      project: {
        message: "本專案沒有任何程式碼寫入稽核紀錄；回傳客戶資料的端點共 {count} 個，首個為 {place}",
        help: "新增一個稽核函式（誰、做了什麼、涉及誰、原因、時間），在每次讀取時呼叫；用攔截器或中介軟體可集中處理",
      },
    },
    "payee-change-unverified": {
      payee: {
        message: "{place} 變更{data}（{write}），款項隨之改道：既未核實客戶，也未告知客戶，變更亦未暫緩生效",
        help: "變更前核實客戶（二次驗證、驗證碼、簽名文件），依原留存的號碼或地址告知客戶，並暫停付款或待第二人覆核後再生效",
      },
      contact: {
        message: "{place} 變更{data}（{write}），驗證碼與通知隨之改道：既未核實客戶，也未告知客戶，變更亦未暫緩生效",
        help: "變更前核實客戶（二次驗證、驗證碼、簽名文件），依原留存的號碼或地址告知客戶，並暫停付款或待第二人覆核後再生效",
      },
    },
    "missing-mfa-step-up": {
      unlike: {
        message: "{place} {operation}，持有工作階段者即可辦理：未要求二次驗證，而 {by} 在 {like} 有此要求",
        help: "辦理之前再次要求第二因子（一次性驗證碼、通行金鑰、應用程式內確認），由守衛檢查呼叫者最近一次驗證的方式與時間",
      },
      project: {
        message:
          "僅憑密碼即可登入，而本專案任何一處都不要求第二因子；需要二次驗證的操作：{count} 處，首先是 {place}，它{operation}",
        help: "辦理之前再次要求第二因子（一次性驗證碼、通行金鑰、應用程式內確認），由守衛檢查呼叫者最近一次驗證的方式與時間",
      },
      factor: {
        message: "{place} 將帳戶的第二因子取消，持有工作階段者即可辦理：既未要求驗證碼，也未要求密碼",
        help: "取消之前要求輸入該因子的驗證碼或密碼，並通知本人",
      },
    },
    "overbroad-permission": {
      account: {
        message: "{choice}：以此權限執行者可對帳戶內的一切做任何事，並可冒充任何身分",
        help: "逐一列出程式所用的操作，並限定其所用的資源",
      },
      data: {
        message: "{choice} 作用於所有資源：以此權限執行者可觸及帳戶中存放的全部此類資料，而不限於自身所用",
        help: "逐一列出程式所用的操作，並限定其所用的資源",
      },
      cluster: {
        message: "{to} 擁有 {choice}：可在叢集內做任何事，並讀取其中所有密鑰",
        help: "在其命名空間的角色中逐一列出所需的資源與動詞",
      },
      database: {
        message: "{choice} 授予 {to}：以其身分執行者可清空資料表、設置觸發器與參照，超出應用程式所需",
        help: "逐表授予其所執行的陳述式（SELECT、INSERT、UPDATE），由另一角色擁有並變更結構",
      },
      everyone: {
        message: "{table} 上的 {choice} 授予 PUBLIC：資料庫的每個帳號均可觸及{data}",
        help: "從 PUBLIC 收回，改授予確有需要的角色",
      },
      rows: {
        message: "{table} 上的 {choice}：該政策對 {to} 不保留任何一列，而其中有{data}",
        help: "將某一欄與查詢者比對（auth.uid()、current_setting），對其餘的人不設該政策",
      },
      role: {
        message: "角色 {to} 可做一切事（{choice}），日後新增的亦然",
        help: "逐一列出該職務所需的權限",
      },
      resource: {
        message: "對 {to} 授予 {choice}：以此執行者還可將其刪除，或轉授他人存取",
        help: "寫明程式用到的操作與資源",
      },
      duties: {
        message: "角色 {to} 既可發起又可核准（{choice}）：一人即可獨自辦結",
        help: "把其中後一項授予另一角色，並比對發起人與核准人",
      },
      fallback: {
        message: "未帶角色者即得 {to}（{choice}）",
        help: "未指明角色時給予權限最小的角色，{to} 只能指名授予",
      },
      ability: {
        message: "{to} 中的 {choice} 對任何人生效：此前未判斷角色",
        help: "逐一列出各角色可做之事，全部權限只留給管理員",
      },
    },
    "manual-override-unrecorded": {
      missing: {
        message: "{place} 將 {members} 設為傳入的值：既無原因，也無核准，也未留下異動紀錄",
        help: "由一個函式統一辦理此類異動：必須提供原因代碼與核准人，並保留原值、新值、經辦人與時間",
      },
      bypass: {
        message: "{place} 繞過 {calculator}，將 {members} 設為傳入的值：既無原因，也無核准，也未留下異動紀錄",
        help: "由一個函式統一辦理此類異動：必須提供原因代碼與核准人，並保留原值、新值、經辦人與時間",
      },
      unlike: {
        message:
          "{place} 將 {members} 設為傳入的值：既無原因，也無核准，也未留下異動紀錄；此類位置共 {total} 處，其中 {done} 處有",
        help: "由一個函式統一辦理此類異動：必須提供原因代碼與核准人，並保留原值、新值、經辦人與時間",
      },
    },
    "conflict-of-interest-unchecked": {
      missing: {
        message: "{place} 將 {member} 設為請求指定的人，而未核對此人是否為案件當事人",
        help: "分派之前，凡屬該案被保險人、申請人、受款人、受益人或銷售業務員，或登記為其親屬者，一律拒絕",
      },
      own: {
        message: "{place} 將 {member} 設為呼叫者本人，而未核對其是否為案件當事人",
        help: "分派之前，凡屬該案被保險人、申請人、受款人、受益人或銷售業務員，或登記為其親屬者，一律拒絕",
      },
      unlike: {
        message: "{place} 設定 {member}，而未核對此人是否為案件當事人；此類位置共 {total} 處，其中 {done} 處有核對",
        help: "分派之前，凡屬該案被保險人、申請人、受款人、受益人或銷售業務員，或登記為其親屬者，一律拒絕",
      },
      project: {
        message: "本專案沒有任何程式碼核對員工是否為其經辦案件的當事人；分派案件的端點：{count} 個，首個為 {place}",
        help: "分派之前，凡屬該案被保險人、申請人、受款人、受益人或銷售業務員，或登記為其親屬者，一律拒絕",
      },
    },
    "approval-limit-unchecked": {
      approved: {
        message: "{place} 核准金額不設上限（{act}）：未將金額與核准人的權限額度比較",
        help: "核准或支付之前，將金額與經辦人或其角色的權限額度（存於額度表）比較，超出者呈核至有更高權限的人",
      },
      approvedUnlike: {
        message:
          "{place} 核准金額不設上限（{act}）：未將金額與核准人的權限額度比較；{total} 處核准與支付中 {done} 處已比較",
        help: "核准或支付之前，將金額與經辦人或其角色的權限額度（存於額度表）比較，超出者呈核至有更高權限的人",
      },
      paid: {
        message: "{place} 支付金額不設上限（{act}）：未將金額與決定人的權限額度比較",
        help: "核准或支付之前，將金額與經辦人或其角色的權限額度（存於額度表）比較，超出者呈核至有更高權限的人",
      },
      paidUnlike: {
        message:
          "{place} 支付金額不設上限（{act}）：未將金額與決定人的權限額度比較；{total} 處核准與支付中 {done} 處已比較",
        help: "核准或支付之前，將金額與經辦人或其角色的權限額度（存於額度表）比較，超出者呈核至有更高權限的人",
      },
    },
    "approval-without-maker-checker": {
      missing: {
        message: "{place} 設定 {state}，而之前未比較核准人與經辦人",
        help: "若目前操作人曾建立、申請或核定該 {subject}，應在設定狀態之前拒絕",
      },
      unlike: {
        message: "{place} 設定 {state}，而之前未比較核准人與經辦人；{total} 處核准中已有 {done} 處比較",
        help: "若目前操作人曾建立、申請或核定該 {subject}，應在設定狀態之前拒絕",
      },
    },
    "bulk-export-uncontrolled": {
      few: {
        message:
          "{place} 匯出{data}，五項管控僅有 {count} 項。專屬權限：{permission}；筆數上限或核准：{limit}；稽核紀錄：{audit}；遮罩或加密：{protection}；浮水印或有效期：{expiry}",
        help: "至少增加專屬權限、筆數上限或核准，以及含筆數的稽核紀錄",
      },
    },
    "object-access-unchecked": {
      read: {
        message: "{place} 允許任何已登入者按其提供的 {key} 讀取任意 {record}：{call} 未核實歸屬",
        help: "在查詢條件中加入呼叫者的歸屬、機構或租戶，或在使用前核對該記錄是否屬於呼叫者",
      },
      change: {
        message: "{place} 允許任何已登入者按其提供的 {key} 變更任意 {record}：{call} 未核實歸屬",
        help: "在查詢條件中加入呼叫者的歸屬、機構或租戶，或在變更前讀取並核對該記錄",
      },
      delete: {
        message: "{place} 允許任何已登入者按其提供的 {key} 刪除任意 {record}：{call} 未核實歸屬",
        help: "在查詢條件中加入呼叫者的歸屬、機構或租戶，或在刪除前讀取並核對該記錄",
      },
    },
    "mass-assignment-pii": {
      controls: {
        message: "{place} 把請求的全部內容寫入 {record}（{call}）：呼叫者可任意設定 {fields}",
        help: "只從列明欄位的 schema 中取值，或逐一寫出可設定的欄位；{fields} 由作出決定的程式碼設定",
      },
      typed: {
        message: "{place} 把請求的全部內容寫入 {record}（{call}）：{type} 未列出 {fields}，而未列出的欄位無人剔除",
        help: "剔除型別未列出的欄位（whitelist: true 的驗證管道，或解析請求內容的 schema），或逐一寫出欄位",
      },
      personal: {
        message: "{place} 依請求的全部內容變更 {record}（{call}）：{data}可被任意覆寫",
        help: "只從列明欄位的 schema 中取值，或逐一寫出可變更的欄位",
      },
    },
    "access-without-purpose": {
      lookup: {
        message: "{place} 允許員工憑 {key} 查詢個人而無需說明事由；{like} 則要求事由（{by}）",
        help: "要求查詢者提供案件編號、工單編號或事由，缺少即拒絕，並寫入存取紀錄；或只顯示分派給該員工的客戶",
      },
      alone: {
        message: "{place} 允許員工憑 {key} 查詢任何人並取得{data}：未要求案件、工單或事由",
        help: "要求查詢者提供案件編號、工單編號或事由，缺少即拒絕，並寫入存取紀錄；或只顯示分派給該員工的客戶",
      },
      unlike: {
        message: "{place} 向員工給出{data}，而不問事由；{like} 則要求說明（{by}）",
        help: "要求查詢者提供案件編號、工單編號或事由，缺少即拒絕，並寫入存取紀錄；或只顯示分派給該員工的客戶",
      },
      constant: {
        message: "{place} 向員工給出{data}，而其存取紀錄（{by}）的 {member} 每次都相同",
        help: "要求查詢者提供案件編號、工單編號或事由，缺少即拒絕，並寫入存取紀錄；或只顯示分派給該員工的客戶",
      },
    },
    "change-not-audited": {
      missing: {
        message: "{place} {does}{data}（{write}），卻未記錄操作人",
        help: "在同一交易中記錄誰異動了誰的哪些欄位，或註冊稽核訂閱器",
      },
      unlike: {
        message: "{place} {does}{data}（{write}），卻未記錄操作人；此類端點 {total} 個中已有 {done} 個留軌跡",
        help: "記錄誰異動了誰的哪些欄位，與專案中其他端點一致",
      },
      partial: {
        message: "{place} {does}{data}（{write}），但並非每條路徑都留下紀錄",
        help: "在執行 {write} 的每條路徑上記錄該異動",
      },
      project: {
        message: "本專案沒有任何程式碼寫入稽核紀錄；寫入客戶資料的端點共 {count} 個，首個為 {place}",
        help: "新增一個稽核函式，在每次寫入的交易中呼叫，或為儲存層註冊稽核訂閱器",
      },
    },
    "consent-not-checked": {
      missing: {
        message: "{data}經 {sink} 提供予 {recipient}，而之前未確認本人是否同意",
        help: "先查詢同意，未同意即停止，例如 `await consents.require(id, purpose)`；或聲明其他合法事由：在函式註解中寫 @lawfulBasis",
      },
      message: {
        message: "{sink} 向{data}發送行銷訊息，而之前未確認本人是否同意",
        help: "只選取已同意的人（`where: { marketingConsent: true }`），或逐一查詢同意，未同意者不發送",
      },
      ignored: {
        message: "{data}經 {sink} 提供予 {recipient}，與之前的同意檢查結果無關",
        help: "未同意時應在 {sink} 之前返回，或使用會拋出例外的檢查",
      },
      project: {
        message:
          "本專案從不查詢同意；向分析、行銷服務或合作方傳送個資之處共 {count} 處，首處為經 {sink} 提供予 {recipient}",
        help: "按人、按目的保存同意，並在每處之前查詢；或聲明其他合法事由：在函式註解中寫 @lawfulBasis",
      },
    },
    "endpoint-without-authorization": {
      none: {
        message: "{route} 回傳{data}，卻無人驗證呼叫者",
        help: "在 {handler} 前加上守衛，或為整個應用程式註冊守衛",
      },
      unlike: {
        message: "{route} 回傳{data}，卻無人驗證呼叫者；此類端點 {total} 個中已有 {guarded} 個受保護",
        help: "在 {handler} 前加上其他端點所用的守衛，或為整個應用註冊守衛",
      },
      open: {
        message: "{route} 回傳{data}，而 {by} 對所有人放行",
        help: "從 {handler} 移除 {by}，或減少回傳內容",
      },
      writes: {
        message: "{route} {does}{data}（{write}），卻無人驗證呼叫者",
        help: "在 {handler} 前加上守衛，或為整個應用程式註冊守衛",
      },
      unsigned: {
        message: "{route} 為任何呼叫者{does}{data}（{write}）：無人驗證簽章",
        help: "寫入前先對原始請求內容驗證傳送方簽章（HMAC，固定時間比較）",
      },
      unpermitted: {
        message: "{route} 向任何已登入者回傳{data}；同處 {total} 個路由中 {guarded} 個以 {by} 要求權限",
        help: "如同處其他路由，在 {handler} 前加上 {by} 及讀取此資料所需的權限",
      },
      void: {
        message: "{route} 回傳{data}，而其前的防護不起作用：{by}",
        help: "讓守衛真正驗證呼叫者，或在 {handler} 前加上能驗證的守衛",
      },
    },
    "no-erasure-path": {
      project: {
        message:
          "本專案沒有任何程式碼刪除、匿名化或停止處理所保存的個人紀錄：{record} 中的{data}；此類紀錄共 {count} 種",
        help: "為每種紀錄提供終結途徑：先停止處理，法定期限屆滿後刪除或匿名化",
      },
      unlike: {
        message: "沒有程式碼刪除、匿名化或停止處理 {record}（含{data}）；此類紀錄 {total} 種中已有 {done} 種可以終結",
        help: "為 {record} 增加同樣的途徑：先停止處理，法定期限屆滿後刪除或匿名化",
      },
      left: {
        message:
          "沒有程式碼刪除、匿名化或停止處理 {record}（含{data}）：它僅以 {key} 指向一筆可以刪除的紀錄，那筆紀錄刪除後它仍會留下",
        help: "隨其所屬紀錄一併刪除或匿名化 {record}，或宣告帶級聯刪除的關聯",
      },
    },
    "audit-record-incomplete": {
      raw: {
        message: "{data}以明文寫入稽核紀錄（{by}）：能看稽核軌跡的人都能看到",
        help: "只記錄被變更的欄位名稱與紀錄編號；確需數值時，遮罩、加密或使用帶金鑰的雜湊",
      },
      "no-actor": {
        message: "{by} 寫入的稽核紀錄沒有說明是誰操作的",
        help: "補上已登入人員或用戶端的編號，取自請求內容脈絡，而不是對方送出的內容",
      },
      "no-subject": {
        message: "{by} 寫入的稽核紀錄沒有說明涉及哪筆紀錄、誰的檔案",
        help: "補上紀錄的種類與編號，以便查明誰看過或改過它",
      },
      swallowed: {
        message: "{by} 可能失敗而無人知曉：本應記錄的內容就此遺失；本檔案中此類位置：{count}",
        help: "在異動的同一交易中等待它完成，或把失敗回報到有人查看的地方（警示、可重試的發件匣）",
      },
      floating: {
        message: "此處未等待 {by}，而其他地方有等待：回應先於紀錄送出，甚至沒有紀錄；此類位置：{count}",
        help: "在回應之前 await，或在異動的交易中寫入發件匣",
      },
    },
    "audit-log-mutable": {
      delete: {
        message: "{by} 從 {record} 刪除紀錄：能呼叫它的人可以讓自己做過的事消失",
        help: "移除該操作，應用程式只保留新增與讀取權限；由使用獨立角色的工作先歸檔、再刪除超過政策期限的紀錄",
      },
      change: {
        message: "{by} 修改 {record} 中已有的內容：可以改寫的紀錄不能證明任何事",
        help: "另寫一筆更正紀錄，應用程式只保留新增與讀取權限",
      },
      cascade: {
        message: "{record} 隨 {other} 一併刪除：刪除後者的人也刪掉了對其操作的軌跡",
        help: "{record} 中只保留編號，不建外鍵，或使用拒絕刪除的外鍵：稽核軌跡應比其所記載的對象留存更久",
      },
      grant: {
        message: "{other} 獲得了 {record} 的 {by} 權限：可以抹去或改寫已記錄的內容",
        help: "只授予 INSERT 與 SELECT；刪除權限留給歸檔工作的角色",
      },
      period: {
        message: "{record} 只保存 {days} 天：誰做了什麼的日誌至少須留存六個月",
        help: "期限取自政策：適用中國法律時不少於六個月，NYDFS 500.6 為三至五年，HIPAA 為六年",
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
    "enumeration-unthrottled": {
      check: {
        message: "{route} 檢查一次性驗證碼，而本應用程式沒有任何程式碼計算嘗試次數",
        help: "按驗證碼計算失敗次數，滿五次即作廢；並在 {route} 之前按呼叫者與帳戶限制流量",
      },
      send: {
        message: "{route} 向呼叫者指定的對象發送一次性驗證碼，而沒有任何次數限制",
        help: "同一號碼兩次發送至少間隔一分鐘，並在 {route} 之前按呼叫者與每日次數限制流量",
      },
      password: {
        message: "{route} 比對密碼，而本應用程式沒有任何程式碼計算嘗試次數",
        help: "多次失敗後暫時鎖定帳戶，並在 {route} 之前按呼叫者與帳戶限制流量",
      },
      lookup: {
        message: "{route} 依 {key} 向任何請求者提供個人資料，而沒有限制可嘗試多少個號碼",
        help: "先確認請求者身分，或要求提供只有本人知道的另一項資訊，並在 {route} 之前按呼叫者限制流量",
      },
      exists: {
        message: "{route} 會告知任何人具有該 {key} 的人是否在冊，且不限制其嘗試次數",
        help: "無論是否存在均作相同答覆，或先核實呼叫者；在 {route} 前按呼叫者限流",
      },
      unlike: {
        message: "{route} 沒有呼叫次數限制；本檔案的其他處理函式之前有 {by}",
        help: "在 {route} 之前同樣加上 {by}",
      },
    },
    "pii-response-cacheable": {
      fetched: {
        message: "{choice}：{route} 憑他人憑證取得的內容（含{data}）被伺服器以明文保存，超出本次請求",
        help: '以 `cache: "no-store"` 取得，只保存人人相同的內容',
      },
      shared: {
        message: "{choice}：代理伺服器與 CDN 可保存 {route} 的回應（含{data}），並交給下一個請求者",
        help: "回應使用 `Cache-Control: no-store`；允許瀏覽器保存時用 `private`；只有對所有人都相同的內容才可 public",
      },
      stored: {
        message: "{choice} 且沒有 `private`：{route} 的回應（含{data}）會留在瀏覽器與沿途的快取中",
        help: "回應使用 `Cache-Control: no-store`；允許本人瀏覽器保存時用 `private`",
      },
      kept: {
        message: "{choice} 只依位址保存 {route} 的回應（含{data}）：有效期間內其他人不經處理函式即可取得",
        help: "涉及個人的介面不要使用 {choice}；或將請求者納入快取鍵，並加密保存",
      },
      fixed: {
        message: "{choice}：{route} 的回應（含{data}）只產生一次，並交給所有人",
        help: '每次請求時產生（`dynamic = "force-dynamic"`），並使用 `Cache-Control: no-store`',
      },
    },
    "erasure-soft-delete-only": {
      unseen: {
        message: "{place} 聲稱刪除個人，卻只標記 {record}（{by}）：其中所存仍原樣保留，且本專案此後沒有刪除或匿名化它",
        help: "在此覆寫或刪除 {record} 的個人欄位，或新增在法定期限屆滿後執行的任務；期限內必須保留的應限制處理",
      },
      marked: {
        message:
          "{place} 名為刪除，卻只在 {record} 上加註標記（{by}）：{data}原樣保留，本專案之後也沒有任何程式碼將其刪除或匿名化",
        help: "在此覆寫或刪除 {record} 的個資欄位，或增加在法定期限屆滿時執行的清理工作；期限內必須保存的，應停止處理及利用",
      },
    },
    "no-retention": {
      none: {
        message: "未規定 {store} 保存個資多久，也沒有機制使其到期：首先是 {record} 中的{data}；此類紀錄共 {total} 種",
        help: "在政策中寫明期限（retention），在紀錄中保存 retainUntil 日期，由排程工作刪除或匿名化到期紀錄，或使用帶存活時間的索引",
      },
      some: {
        message:
          "未規定 {store} 保存 {record} 中的{data}多久，也沒有機制使其到期；此類紀錄 {total} 種中已有 {done} 種有期限",
        help: "同樣為 {record} 規定期限：寫入政策（retention），用 retainUntil 日期加排程工作，或使用帶存活時間的索引",
      },
    },
    "audit-suppressed": {
      person: {
        message: "{name} 與寫在程式碼中的一個值比較，涉及該人的操作不留稽核紀錄",
        help: "刪除該例外；豁免須有負責人、核准與期限，而程式碼中三者皆無",
      },
      group: {
        message: "{name} 決定是否留下稽核紀錄：部分人員不留痕跡",
        help: "一律留下紀錄；重要人員的紀錄應得到更多關注（告警、複核），而不是更少",
      },
      header: {
        message: "請求標頭 {name} 決定是否留下稽核紀錄：只要傳送它就不留痕跡",
        help: "刪除該邏輯；呼叫者傳送的內容不應決定對其記錄什麼",
      },
      switch: {
        message: "{name} 決定是否留下稽核紀錄：如此設定期間，任何人都不留痕跡",
        help: "任何情況下都留下紀錄；需要精簡時，由讀取紀錄的一方篩選",
      },
    },
    "control-bypass-backdoor": {
      check: { message: "{name} 名為驗證，卻始終放行", help: "補上驗證，或連同呼叫處一併刪除；測試用替身代替" },
      missing: {
        message: "缺少 {name} 時檢核直接放行：不提供它即可通過",
        help: "沒有提供憑證的請求，與憑證錯誤的請求一樣予以拒絕",
      },
      header: {
        message: "請求標頭 {name} 直接決定呼叫者身分：只要送出它就無需其他憑證",
        help: "刪除該邏輯；測試用替身代替驗證",
      },
      person: {
        message: "{name} 與寫在程式碼中的一個值比較，符合者不經檢查即可通過",
        help: "刪除該例外；權限由已儲存、經授予並有紀錄的角色給出，以便收回",
      },
      master: {
        message: "{name} 與 {other} 比較：一個值即可開啟所有帳戶，且無從得知是誰使用的",
        help: "刪除該比較；支援人員應以本人身分操作，權限按案件授予並留有紀錄",
      },
      constant: {
        message: "{name} 與寫在程式碼中的值比較：知道該值的人無需其他證明",
        help: "刪除該比較；測試時以替身取代檢查，驗證碼只與發給本人的值比較",
      },
    },
    "password-weak-hash": {
      foundBy: {
        message: "{sink} 依輸入的原文查找 {labels}：所存密碼為明文，或在他處雜湊",
        help: "只依帳號查找，再以 argon2id、scrypt 或 bcrypt 的驗證函式比較",
      },
      fastReturned: {
        message: "{sink} 傳回經快速雜湊的 {labels}：取得者每秒可嘗試數十億個密碼",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）雜湊，並以其驗證函式比對",
      },
      fastCompared: {
        message: "{labels} 以快速雜湊與 {sink} 比較：取得該表的人每秒可嘗試數十億個密碼",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）雜湊，並以其驗證函式比較",
      },
      clear: {
        message: "{labels} 經 {sink} 明文儲存：取得該表的人即得到所有密碼",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）雜湊，舊密碼在下次登入時雜湊",
      },
      cost: {
        message: "{choice}：密碼雜湊的強度過低，外洩後可被快速嘗試",
        help: "bcrypt 使用 cost 12，PBKDF2 至少 600000 輪，或使用 argon2id；下次登入時重新雜湊",
      },
      fast: {
        message: "{labels} 經 {sink} 以快速雜湊儲存：取得該表的人每秒可嘗試數十億個密碼",
        help: "使用 argon2id、scrypt 或 bcrypt（cost 12）雜湊，舊密碼在下次登入時重新雜湊",
      },
      cipher: {
        message: "{labels} 經 {sink} 加密儲存：持有金鑰的人可讀出所有密碼",
        help: "改用 argon2id、scrypt 或 bcrypt（cost 12）雜湊；密碼無需再被讀出",
      },
      compared: {
        message: "{name} 與 {other} 直接比較：所存密碼為明文或無鹽雜湊",
        help: "保存 argon2id、scrypt 或 bcrypt 雜湊，並以其驗證函式比較",
      },
    },
    "pii-over-fetch": {
      columns: {
        message: "{call} 取出 {record} 的全部 {count} 個欄位，其中含{data}，而程式只用到 {columns}",
        help: "在查詢中列出所需的欄位（{columns}），使 {labels} 不離開資料庫",
      },
      list: {
        message: "{place} 整列回傳 {record}（{call}），每列都帶出{data}",
        help: "只查詢清單要顯示的欄位，或以不含 {labels} 的專用型別回傳",
      },
      record: {
        message: "{place} 整列回傳 {record}（{call}），其中含{data}",
        help: "只查詢呼叫端需要的欄位，或以不含 {labels} 的專用型別回傳",
      },
      client: {
        message: "{place} 在瀏覽器中執行，卻收到 {record} 的整列（{call}）：其中的{data}會寫入頁面",
        help: "只查詢該元件要顯示的欄位，或傳入不含 {labels} 的專用物件",
      },
    },
    "pii-unmasked-in-response": {
      whole: {
        message: "{place} 向可讀取該紀錄者完整回傳{data}；已遮罩回傳的端點有 {count} 個",
        help: "與其他端點一樣遮罩 {labels}；確需完整值時，另設端點，再次驗證身分並記錄查看者",
      },
      sent: {
        message: "{data}完整寫入訊息（{sink}），會留存於手機與信箱",
        help: "只寫 {labels} 的末幾碼",
      },
      document: {
        message: "{data}完整寫入文件（{sink}）；此檔案中其他號碼只寫部分",
        help: "與其他號碼一樣，只寫 {labels} 的末幾碼",
      },
      unlike: {
        message: "{place} 完整回傳{data}，且無存取紀錄；已遮罩回傳的端點有 {count} 個",
        help: "與其他端點一樣遮罩 {labels}；確需完整值時，另設端點並記錄查看者",
      },
      listed: {
        message: "{place} 在整份清單中完整回傳{data}，且無人記錄；對某些值已遮罩的端點有 {count} 個",
        help: "在清單中遮罩 {labels}；確需完整值時，另設只回傳一筆紀錄的端點，並記錄查看者",
      },
      beside: {
        message: "{place} 遮罩了其他值，卻完整回傳{data}",
        help: "與同處其他值一樣遮罩 {labels}；確需完整值時，另設端點並記錄查看者",
      },
      shownBeside: {
        message: "{component} 遮罩了其他值，卻完整顯示{data}",
        help: "與同處其他值一樣遮罩 {labels}；確需完整值時，按需顯示並記錄查看者",
      },
      shown: {
        message: "{component} 完整顯示{data}；本專案已遮罩顯示之處有 {count} 個",
        help: "與其他地方一樣遮罩 {labels}；確需完整值時，按需顯示並記錄查看者",
      },
    },
  },
};
