// Texts in Traditional Chinese of the rules about access and its records.
import type { RuleTexts } from "../types.js";

export const access: RuleTexts["rules"] = {
  "token-without-expiry": {
    signed: {
      message: "{by} 簽發的權杖永不過期：誰得到它，誰就永遠是此人",
      help: "設定到期時間（`expiresIn`、`exp`、`setExpirationTime`）：存取權杖以分鐘計，更新權杖以天計，並可撤銷",
    },
    long: {
      message: "{by} 簽發的權杖有效 {days} 天：誰得到它，在此期間就是此人",
      help: "以分鐘或小時計的到期時間，並以可撤銷的第二個權杖續期",
    },
    old: {
      message: "{by} 已開啟：早已過期的權杖仍被接受，經此檢查的權杖永不失效",
      help: "去掉 {by}；用舊權杖換新權杖時，另寫一個函式，並要求提供第二個權杖",
    },
    column: {
      message: "{by} 可讓人登入，卻既未保存也未檢查何時到期：一封舊郵件或簡訊即可開啟帳戶",
      help: "同時保存到期時間，查找時一併檢查，用過即刪",
    },
    lookup: {
      message: "查找 {by} 時未檢查同一紀錄的 {column}：早已過期的仍可登入",
      help: "在條件中檢查 {column}，或在使用前拒絕已過期的",
    },
    inactive: {
      message: "{by} 憑密碼即放行，不像 {like} 那樣核對帳號是否仍有效：已離職或停用者可由此進入",
      help: "與 {like} 一樣，簽發權杖前拒絕非有效帳號；最好由兩者共用一個函式",
    },
    left: {
      message: "{by} 辦理離任，卻未收回其權杖與工作階段；{like} 會收回",
      help: "與 {like} 一樣，在同一交易中刪除權杖、金鑰與工作階段",
    },
    cached: {
      message: "{by} 保存工作階段或驗證碼而不設到期時間：在有人刪除之前一直可以登入",
      help: "設定存活時間（`EX`、`setex`、`expire`）",
    },
  },
  "access-not-audited": {
    none: {
      message: "{place} 回傳{data}，卻未留下稽核紀錄；本專案 {total} 個此類端點均未留軌跡",
      help: "在所有端點都會經過的一處（攔截器、中介軟體、處理函式的包裝）記錄誰因何查看了誰的資料",
    },
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
    plain: {
      message: "{place} 讀取 {record}，卻未留下稽核紀錄；讀取同類紀錄的函式 {total} 個中已有 {done} 個留有軌跡",
      help: "在 {handler} 中記錄誰因何查看了誰的資料，與其他函式一致；或只保留已留軌跡的那個函式作為唯一途徑",
    },
    beside: {
      message: "{place} 讀取 {record}，卻未留下稽核紀錄；同一檔案中的其他函式已留有軌跡",
      help: "在 {handler} 中記錄誰因何查看了誰的資料，與其他函式一致",
    },
    plainProject: {
      message: "本專案沒有任何程式碼寫入稽核紀錄；讀取並回傳客戶資料的函式共 {count} 個，首個為 {place}",
      help: "增加一個稽核函式（誰、做了什麼、涉及誰、原因、時間），在每次讀取時呼叫；用包裝函式或裝飾器可集中處理",
    },
    project: {
      message: "本專案沒有任何程式碼寫入稽核紀錄；回傳客戶資料的端點共 {count} 個，首個為 {place}",
      help: "新增一個稽核函式（誰、做了什麼、涉及誰、原因、時間），在每次讀取時呼叫；用攔截器或中介軟體可集中處理",
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
    staff: {
      message: "{choice} 使員工僅憑密碼即可登入：得知任一密碼者可看到其所能看到的一切",
      help: "員工每次登入都要求第二因素，權限最大的人也不例外",
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
    schema: {
      message: "{choice} 授予 PUBLIC：資料庫的每個帳號都可如此，為報表或試用而建的帳號亦然，日後新增的內容也在其中",
      help: "從 PUBLIC 收回，改授予確有需要的角色",
    },
    rows: {
      message: "{table} 上的 {choice}：該政策對 {to} 不保留任何一列，而其中有{data}",
      help: "將某一欄與查詢者比對（auth.uid()、current_setting），對其餘的人不設該政策",
    },
    key: {
      message: "給予外部公司的憑證（{to}）可做一切事（{choice}），日後新增的亦然",
      help: "逐一列出合約允許其做的事，並讓金鑰隨合約到期",
    },
    outsider: {
      message: "{table} 上的 {choice} 授予 {to}：外部公司的人員可完整觸及全部客戶的{data}",
      help: "改為授予視圖：只含其經辦的列與所需的欄位，並盡可能遮罩",
    },
    health: {
      message: "{choice} 讓 {to} 讀到他人的健康資訊：行銷並非蒐集這些資訊的目的",
      help: "只開放給核保、理賠及醫務人員",
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
  "bulk-export-uncontrolled": {
    few: {
      message:
        "{place} 匯出{data}，五項管控僅有 {count} 項。專屬權限：{permission}；筆數上限或核准：{limit}；稽核紀錄：{audit}；遮罩或加密：{protection}；浮水印或有效期：{expiry}",
      help: "至少增加專屬權限、筆數上限或核准，以及含筆數的稽核紀錄；專案的其他操作要求二次驗證的，這裡也要求",
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
  "query-injection": {
    operatorsMany: {
      message:
        '{place} 在 {count} 處條件中原樣使用請求中的值，首先是把 {record} 與 {sent} 比較（{call}）：若送來 {"$ne": null} 這樣的物件即符合所有紀錄，任何呼叫者都能接觸他人的{data}',
      help: "在請求進入之處一次驗證：用 schema 規定該為文字之處只接受文字",
    },
    value: {
      message: "{place} 把 {sent} 寫入關於 {record} 的陳述式文字（{call}）：呼叫者可讀取或更改所有人的{data}",
      help: "值應在陳述式之外傳入，不寫進文字：{binds}",
    },
    name: {
      message: "{place} 由 {sent} 決定關於 {record} 的陳述式的一部分（{call}）：呼叫者可讀取或更改所有人的{data}",
      help: "欄位名稱、排序方向和資料表名稱按傳入的內容從程式碼中的清單選取：名稱不能作為參數傳入。值可以：{binds}",
    },
    whole: {
      message: "{place} 把 {sent} 當作關於 {record} 的陳述式執行（{call}）：呼叫者可讀取或更改所有人的{data}",
      help: "陳述式寫在程式碼中，只傳入值：{binds}",
    },
    decides: {
      message: "{place} 把 {sent} 寫入針對 {record} 的陳述式文字（{call}）：查到什麼由呼叫者決定，本應被拒絕時也能通過",
      help: "值應在陳述式之外傳入，不寫進文字：{binds}",
    },
    script: {
      message: "{place} 把 {sent} 寫入資料庫對 {record} 執行的程式碼（{call}）：呼叫者可讀取所有人的{data}",
      help: "條件用欄位和值表達，不寫成程式碼：{binds}",
    },
    search: {
      message: "{place} 把 {sent} 寫入對 {record} 的搜尋文字（{call}）：呼叫者可使其餘條件失效，查到所有人的{data}",
      help: "條件用欄位和值表達，不寫成文字：{binds}",
    },
    directory: {
      message: "{place} 把 {sent} 寫入目錄的篩選條件（{call}）：呼叫者用一個星號或括號即可查到他人，或以他人身分登入",
      help: "用物件建構篩選條件，由其跳脫值：{binds}",
    },
    operators: {
      message:
        '{place} 將 {record} 與原樣傳入的 {sent} 比對（{call}）：若傳入 {"$ne": null} 這樣的物件，則與每筆記錄都相符，呼叫者由此觸及他人的{data}',
      help: "比對之前先確認是文字：schema、typeof，或 {binds}",
    },
    operatorsDecide: {
      message:
        '{place} 將 {record} 與原樣傳入的 {sent} 比對（{call}）：若傳入 {"$ne": null} 這樣的物件，則與每筆記錄都相符，呼叫者無需知道該值即可通過',
      help: "比對之前先確認是文字：schema、typeof，或 {binds}",
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
    unseen: {
      message: "{place} 把請求的全部內容寫入 {record}（{call}）：無論它有哪些欄位，都由呼叫者設定",
      help: "只從列明欄位的 schema 中取值，或逐一寫出可設定的欄位",
    },
    personal: {
      message: "{place} 依請求的全部內容變更 {record}（{call}）：{data}可被任意覆寫",
      help: "只從列明欄位的 schema 中取值，或逐一寫出可變更的欄位",
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
    nameless: {
      message: "{place} 刪除一筆紀錄（{write}），卻未記錄由誰刪除；專案中其他程式碼會記錄此類異動",
      help: "在紀錄被刪除之前，記錄誰因何刪除了誰的紀錄",
    },
    project: {
      message: "本專案沒有任何程式碼寫入稽核紀錄；寫入客戶資料的端點共 {count} 個，首個為 {place}",
      help: "新增一個稽核函式，在每次寫入的交易中呼叫，或為儲存層註冊稽核訂閱器",
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
    masked: {
      message: "{route} 回傳據稱已遮罩的{data}，卻無人驗證呼叫者：猜到鍵值即可得知某人有此類紀錄",
      help: "在 {handler} 前加上守衛，或為整個應用程式註冊守衛",
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
  "audit-record-incomplete": {
    raw: {
      message: "{data}以明文寫入稽核紀錄（{by}）：能看稽核軌跡的人都能看到",
      help: "只記錄被變更的欄位名稱與紀錄編號；確需數值時，遮罩、加密或使用帶金鑰的雜湊",
    },
    "no-actor": {
      message: "{by} 寫入的稽核紀錄沒有說明是誰操作的",
      help: "補上已登入人員或用戶端的編號，取自請求內容脈絡，而不是對方送出的內容",
    },
    "same-actor": {
      message: "{by} 寫入的稽核紀錄不論誰操作都寫同一操作人；其他呼叫會傳入實際操作人",
      help: "像其他呼叫那樣，傳入已登入人員或用戶端的編號",
    },
    "no-subject": {
      message: "{by} 寫入的稽核紀錄沒有說明涉及哪筆紀錄、誰的檔案",
      help: "補上紀錄的種類與編號，以便查明誰看過或改過它",
    },
    "whole-body": {
      message: "{by} 寫入的稽核紀錄包含呼叫者提交的全部內容，不論其中有什麼：能看稽核日誌的人都能看到",
      help: "只記錄提交了哪些欄位（Object.keys）與紀錄編號；確需數值時，遮罩、加密或使用帶金鑰的雜湊",
    },
    "whole-record": {
      message: "{by} 寫入的稽核紀錄包含某人的整筆紀錄：能看稽核日誌的人都能看到",
      help: "只記錄讀取或變更了哪些欄位與紀錄編號；確需數值時，遮罩、加密或使用帶金鑰的雜湊",
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
  "enumeration-unthrottled": {
    check: {
      message: "{route} 檢查一次性驗證碼，而本應用程式沒有任何程式碼計算嘗試次數",
      help: "按驗證碼計算失敗次數，滿五次即作廢；並在 {route} 之前按呼叫者與帳戶限制流量",
    },
    send: {
      message: "{route} 向呼叫者指定的對象發送一次性驗證碼或找回連結，而沒有任何次數限制",
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
    uncounted: {
      message: "{route} 可被無限次嘗試；同一檔案中的其他處理函式會計數（{by}）",
      help: "在 {route} 中同樣計數，並在若干次失敗後拒絕",
    },
    unlike: {
      message: "{route} 沒有呼叫次數限制；本檔案的其他處理函式之前有 {by}",
      help: "在 {route} 之前同樣加上 {by}",
    },
    exempt: {
      message: "{route} 被 {by} 排除在呼叫次數限制之外：任何呼叫者都可無限次嘗試",
      help: "移除 {by}；若多人共用同一位址，則改為按帳戶、號碼或裝置計數",
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
};
