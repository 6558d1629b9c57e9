// Texts in Traditional Chinese of the rules about transfer and disclosure.
import type { RuleTexts } from "../types.js";

export const disclosure: RuleTexts["rules"] = {
  "pii-in-log": {
    value: { message: "{data}經 {sink} 寫入日誌", help: "改為記錄編號；如確需記錄，先對 {labels} 遮罩" },
    object: {
      message: "{data}經 {sink} 寫入日誌：整個物件被輸出",
      help: "只記錄編號和必要欄位，不要輸出整個物件；其中不得含有 {labels}",
    },
    printed: {
      message: "{choice} 寫入日誌：客戶提交的全部內容都會以明文留在其中",
      help: "改為記錄路徑、狀態與編號；如需憑請求本文排查錯誤，只保留其成員名稱",
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
    reporter: {
      message: "{sink} 把舉報人的身分告訴了被舉報人：{data}",
      help: "只告知被舉報人所涉事項，去掉 {labels}；舉報人身分只由調查人員掌握",
    },
    telemetry: {
      message: "{choice}：人們看到和輸入的內容，或其身分，被傳送給監控應用程式的服務",
      help: "移除該選項，使文字和輸入被遮蓋，且不傳送位址、Cookie 和姓名",
    },
  },
  "pii-cross-border": {
    region: {
      message: "{data}經 {sink} 傳送到 {at}，位於{place}：政策規定個資保存在{residency}",
      help: "改用設定中位於{residency}的區域；或在政策中登記該接收者，寫明其「region」與允許跨境的「transfer」",
    },
    vendor: {
      message: "{data}經 {sink} 傳送到 {at}，其只在境外保存資料：政策規定保存在{residency}",
      help: "去掉這些資料，改用{residency}的服務商；或在政策中登記該接收者，寫明其「region」與允許跨境的「transfer」",
    },
    registered: {
      message: "{data}經 {sink} 傳送到 {at}，接收者登記表寫明其位於{place}，卻沒有允許跨境的依據",
      help: "在該接收者的「transfer」中寫明允許此資料離開{residency}的依據及編號，或去掉這些資料",
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
  "pii-to-llm": {
    prompt: {
      message: "{data}經 {sink} 進入大型語言模型（{recipient}）",
      help: "只提供任務必需的內容：移除 {labels}，或以佔位符代替",
    },
  },
  "tls-verification-disabled": {
    choice: {
      message: "{choice}：不驗證對方憑證，途中任何人都能讀取和竄改所傳內容",
      help: "刪除該選項；如為私有 CA，用 ca 選項提供其憑證",
    },
  },
  "insecure-transport": {
    channel: {
      message: "{choice}：到外部主機的連線未加密，帳號與資料在途中可被讀取",
      help: "啟用 TLS 並驗證憑證；檔案傳輸改用 SFTP 或 FTPS",
    },
    served: {
      message:
        "此伺服器以未加密方式接收請求（{choice}）並轉送，而同一檔案中另有加密的伺服器：送往此處的內容在途中可被讀取",
      help: "改為帶憑證的 `ssl` 監聽，明文連接埠只回應 `return 301 https://$host$request_uri`",
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
    record: {
      message: "{choice}：拒絕請求的回應交出查到的整筆紀錄，任何人試用他人的號碼即可得到",
      help: "只說明無法辦理；其餘按登記的聯絡方式告知本人",
    },
    stacks: {
      message: "{choice}：收到錯誤者一併收到呼叫堆疊，暴露程式構造",
      help: "勿在回應中附上呼叫堆疊，或僅在開發環境附上",
    },
    echo: {
      message: "拒絕 {labels} 的提示中帶有其值：{data}會進入記錄檔和回應",
      help: "只說明 {labels} 有何不符，不要帶出值",
    },
    results: {
      message: "驗證結果原樣回傳，其中帶有提交的值：包括{data}",
      help: "只回傳欄位名稱和不符之處，不要帶出值",
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
  "pii-response-cacheable": {
    fetched: {
      message: "{choice}：{route} 憑他人憑證取得的內容（含{data}）被伺服器以明文保存，超出本次請求",
      help: '以 `cache: "no-store"` 取得，只保存人人相同的內容',
    },
    shared: {
      message: "{choice}：代理伺服器與 CDN 可保存 {route} 的回應（含{data}），並交給下一個請求者",
      help: "回應使用 `Cache-Control: no-store`；允許瀏覽器保存時用 `private`；只有對所有人都相同的內容才可 public",
    },
    edge: {
      message: "網頁伺服器僅按位址保存涉及個人的回應（{choice}），並交給下一個請求該位址者",
      help: "對此路徑關閉快取（`proxy_cache off`），或將請求者納入 `proxy_cache_key`，並對帶憑證的請求不快取（`proxy_no_cache`）",
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
    health: {
      message: "{data}寫入訊息（{sink}），旁人看一眼手機即可讀到",
      help: "訊息中不寫 {labels}：只提示有新進度，登入後再顯示",
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
};
