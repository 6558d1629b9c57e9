// Texts in Traditional Chinese of the rules about consent and the end of data.
import type { RuleTexts } from "../types.js";

export const lifecycle: RuleTexts["rules"] = {
  "consent-withdrawal-missing": {
    template: {
      message: "{what} 由 {by} 傳送，屬於行銷內容，卻沒有說明如何不再接收",
      help: "在其中加入一步即可取消訂閱的連結以及 `List-Unsubscribe` 郵件標頭；取消訂閱後不再傳送",
    },
    text: {
      message: "{what} 透過 {by} 傳送行銷內容，訊息中沒有說明如何不再接收",
      help: "在訊息中說明如何取消訂閱（連結；簡訊中用號碼或「回覆TD退訂」），取消訂閱後不再傳送",
    },
    missing: {
      message: "{record} 保存同意（由 {by} 寫入），但本專案沒有任何途徑撤回：沒有函式撤回、修改或刪除它",
      help: "讓客戶能像給出同意一樣方便地撤回每一項（例如設定 `withdrawnAt` 的 `DELETE /consents/:purpose`），並停止以其為依據的處理；如由其他服務負責，請在政策中寫明（`consents.managedBy`）",
    },
    unlike: {
      message: "{record} 保存由 {by} 寫入的同意，而本專案沒有任何功能撤回，{like} 則有：沒有函式撤回、修改或刪除它們",
      help: "讓客戶能像給出同意一樣方便地撤回每一項（例如設定 `withdrawnAt` 的 `DELETE /consents/:purpose`），並停止以其為依據的處理；如由其他服務負責，請在政策中寫明（`consents.managedBy`）",
    },
  },
  "no-subject-access-path": {
    access: {
      message: "客戶本人使用 {by}，但本專案沒有任何途徑讓其查看 {record} 所保存的本人資料：{data}",
      help: "提供查看和取得複本的途徑（`GET /me`），僅限目前登入帳戶本人的紀錄；如由其他服務或櫃檯負責，請在政策中寫明（`rights.access`）",
    },
    rectification: {
      message: "客戶本人使用 {by}，但本專案沒有任何途徑讓其更正 {record} 所保存的本人資料：{data}",
      help: "提供更正途徑（`PATCH /me`，僅限可修改的成員），或由他人核對的更正申請；如由其他服務或櫃檯負責，請在政策中寫明（`rights.rectification`）",
    },
    accessUnlike: {
      message: "本專案沒有任何功能向客戶顯示 {record} 中關於其本人的資料（{data}），而 {by} 對 {like} 做到了",
      help: "如同另一紀錄提供查詢與複製的途徑；如由其他服務或窗口負責，請於政策中寫明（`rights.access`）",
    },
    rectificationUnlike: {
      message: "本專案沒有任何功能讓客戶更正 {record} 中關於其本人的資料（{data}），而 {by} 對 {like} 做到了",
      help: "如同另一紀錄提供更正的途徑，或可提出更正申請由人查核；如由其他服務或窗口負責，請於政策中寫明（`rights.rectification`）",
    },
  },
  "consent-not-separate": {
    biometric: {
      message: "{by} 僅憑概括同意 {consent} 即可執行；處理人臉、聲紋或指紋須取得單獨同意，客戶可單獨給予或拒絕",
      help: "依目的與接收方分別保存同意，並於此處查詢對應的一項，例如 `await consents.require(id, purpose)`",
    },
    genetic: {
      message: "{by} 僅憑概括同意 {consent} 即可執行；處理基因資料須取得單獨同意，客戶可單獨給予或拒絕",
      help: "依目的與接收方分別保存同意，並於此處查詢對應的一項，例如 `await consents.require(id, purpose)`",
    },
    sharing: {
      message: "{by} 僅憑概括同意 {consent} 即可執行；向他人提供資料須取得單獨同意，客戶可單獨給予或拒絕",
      help: "依目的與接收方分別保存同意，並於此處查詢對應的一項，例如 `await consents.require(id, purpose)`",
    },
    abroad: {
      message: "{by} 僅憑概括同意 {consent} 即可執行；向境外提供資料須取得單獨同意，客戶可單獨給予或拒絕",
      help: "依目的與接收方分別保存同意，並於此處查詢對應的一項，例如 `await consents.require(id, purpose)`",
    },
    profiling: {
      message: "{by} 僅憑概括同意 {consent} 即可執行；分析與行銷須取得單獨同意，客戶可單獨給予或拒絕",
      help: "依目的與接收方分別保存同意，並於此處查詢對應的一項，例如 `await consents.require(id, purpose)`",
    },
    data: {
      message: "{data}憑概括同意 {consent} 經 {by} 送出；敏感資料須取得單獨同意，客戶可單獨給予或拒絕",
      help: "依目的與接收方分別保存同意，並於此處查詢對應的一項，例如 `await consents.require(id, purpose)`",
    },
    tick: {
      message: "一次同意{consent}同時代表多項同意，而其中每一項都須取得單獨同意，客戶可單獨給予或拒絕",
      help: "每一項各設一個勾選框：敏感個資、對外提供、跨境傳輸、行銷；均不預先勾選，也互不作為條件",
    },
    record: {
      message:
        "{consent} 只記錄有人同意，未記錄同意什麼：沒有目的、接收方與文本版本，敏感資料與對外提供只能與其他一切一併同意",
      help: "每個目的一列，記錄接收方、文本版本、同意與撤回時間；舊記錄只代表當時文本所述的內容",
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
    record: {
      message: "此處登記的人，{name} 一律寫為「是」：該函式沒有徵求過他的意見",
      help: "取客戶本人勾選的答案；在他本人表示之前寫為 false",
    },
    statement: {
      message: "{name} 被該陳述式對其選中的所有資料列設為同意：這些人均未表示過同意",
      help: "刪除該陳述式，由本人重新表示同意；拒絕或撤回同意的人，過一段時間也不等於同意",
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
    refused: {
      message: "{sink} 恰恰在 {asked} 表明本人不願意時向{data}發送行銷訊息",
      help: "把條件反過來：已撤回或從未同意的人不應收到廣告，撤回應立即生效",
    },
    otherPurpose: {
      message: "{sink} 向{data}發送行銷訊息，而之前查詢的（{asked}）是對其他事項的同意",
      help: "查詢對行銷本身的同意：同意只對其給出的目的有效",
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
  "no-erasure-path": {
    project: {
      message: "本專案沒有任何程式碼刪除、匿名化或停止處理所保存的個人紀錄：{record} 中的{data}；此類紀錄共 {count} 種",
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
  "statutory-deadline-exceeded": {
    request: {
      message: "{by} 給出 {days} 天答覆有關個資的請求：{law} 只允許 {limit} 天",
      help: "改為法律允許的時間並留出餘裕；法律允許有理由延長的，將延長單獨保存，並在告知本人後才設定",
    },
    requestAnywhere: {
      message: "{by} 給出 {days} 天答覆有關個資的請求：在此處已知的法律中，{law} 允許得最久，為 {limit} 天",
      help: "改為所適用法律允許的時間並留出餘裕，並在政策中寫明法域（`jurisdictions`），以便以其為準；延長單獨保存",
    },
    breach: {
      message: "{by} 在外洩通報前留出 {hours} 小時：{law} 只允許 {limit} 小時",
      help: "自知悉起在該時間內以當時已知的情況通報；之後查明的再補報",
    },
    persons: {
      message: "{by} 已關閉：資料被外洩的本人不會按 {law} 的要求獲得通知",
      help: "一旦清楚風險即通知本人；法律允許不通知的，逐個事件決定並保存理由",
    },
    kept: {
      message: "{by} 將這些紀錄保存 {days} 天：{law} 要求自業務結束起保存 {years} 年",
      help: "按法律要求的期限保存並限於該目的，到期刪除或匿名化",
    },
    declared: {
      message: "{by} 保存 {days} 天：政策對 {id} 規定為 {limit} 天",
      help: "從政策讀取期限；政策有誤的，更正政策",
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
    files: {
      message: "沒有任何地方說明 {resource}（{called}）中的內容保存多久，而其名稱表明內容與個人有關",
      help: "為其設定到期處理規則（含 `ExpirationInDays` 的 `LifecycleConfiguration`、`RetentionInDays`）；依法須更久保存的移入同樣有期限的封存",
    },
    endless: {
      message: "{by} 沒有給 {about} 規定終點：其中有關個人的內容被永久保存",
      help: "寫明目的與法律要求的期限（契約終止或最後聯繫後若干年），到期刪除或匿名化",
    },
  },
  "pii-unclassified": {
    missing: {
      message: "{field} 為{data}，未宣告資料分類分級",
      help: "在欄位上方寫明 @pii {dataType}（或專案自己的分級裝飾器）；若不是個人資料，寫 @pii none 並說明原因",
    },
    lower: {
      message: "{field} 宣告為 {declared}（第 {declaredTier} 級），而其名稱顯示是{data}（第 {tier} 級）",
      help: "宣告實際保存的內容（@pii {dataType}），或為欄位更名",
    },
    level: {
      message:
        "{field} 被定為「{declared}」級，而其名稱顯示是{data}（第 {tier} 級）：誰能看、如何遮罩、如何保存都依此級別執行",
      help: "依貴單位的分級方案給予{data}應有的級別，或為欄位更名",
    },
  },
  "minor-guardian-consent-missing": {
    child: {
      message: "{place} 受理兒童及其{data}（{write}）：途中沒有任何地方要求監護人或其同意",
      help: "要求提供監護人的識別，並在寫入紀錄之前取得其同意",
    },
    age: {
      message: "{place} 受理任何年齡者及其{data}（{write}）：途中沒有任何地方核查年齡",
      help: "寫入紀錄之前先算出年齡；未達同意年齡者須有監護人及其同意；產品僅限成年人時則予以拒絕",
    },
  },
  "pii-over-collection": {
    field: {
      message: "{place} 蒐集{data}，而政策未為 {purposes} 列出該類資料",
      help: "去掉該欄位；如該目的確實不可缺少，將「{type}」加入其資料類型，並由該目的的負責人同意",
    },
    needless: {
      message: "{place} 蒐集{data}，對此類保障毫無用處",
      help: "移除此欄位，並自表單及已存資料中一併刪除",
    },
    permission: {
      message: "{choice}：應用程式會讀取機主與誰通話、收發何種簡訊，承保與理賠均不需要",
      help: "移除此權限；驗證碼可用 SMS Retriever 讀取而無需權限，撥號可用 intent",
    },
    device: {
      message: "{place} 向裝置索取{data}，而政策未為任何目的列出該類資料",
      help: "不要索取；如某一目的確實需要，將「{type}」加入其資料類型，由該目的的負責人同意，並向本人說明原因",
    },
  },
  "collection-without-notice": {
    form: {
      message: "表單 {component} 要求填寫{data}（{labels}），卻不像 {like} 那樣顯示隱私告知",
      help: "像 {like} 那樣，在表單中或其所在頁面顯示告知或其連結",
    },
  },
};
