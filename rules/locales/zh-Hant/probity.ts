// Texts in Traditional Chinese of the rules about integrity of decisions and staff.
import type { RuleTexts } from "../types.js";

export const probity: RuleTexts["rules"] = {
  "sibling-control-missing": {
    screening: {
      message:
        "{place} 簽發或移轉保單（{act}），卻未比對制裁與重要政治性職務人士名單；{sibling} 做同樣的事而有比對（{total} 處中 {done} 處有）",
      help: "寫入之前篩檢將持有或受讓保單的人，命中即停止，如 {sibling} 所做",
    },
    licence: {
      message:
        "{place} 把業務或佣金給予中介人員（{act}），卻未查其執業資格；{sibling} 做同樣的事而有查驗（{total} 處中 {done} 處有）",
      help: "寫入之前查驗登錄證，缺少、過期或被停權即停止，如 {sibling} 所做",
    },
    duplicate: {
      message:
        "{place} 受理單據（{act}），卻未查其是否已理賠過；{sibling} 會查（{total} 處中 {done} 處有），且無唯一限制拒絕第二次",
      help: "先查找同一單據，如 {sibling} 所做，並讓資料庫拒絕第二次",
    },
    payee: {
      message:
        "{place} 向呼叫者指定的帳戶付款（{act}），卻不問帳戶屬於誰；{sibling} 會核對戶名（{total} 處中 {done} 處有）",
      help: "核對戶名與應得款項的人，或付往已登記並核實的帳戶，如 {sibling} 所做",
    },
    conflict: {
      message: "{place} 選定供應商（{act}），卻未查利益衝突；{sibling} 會查（{total} 處中 {done} 處有）",
      help: "寫入之前查找選定者申報的利益關係，如 {sibling} 所做",
    },
    cash: {
      message: "{place} 收取任意金額的現金（{act}），大額現金未申報；{sibling} 會申報（{total} 處中 {done} 處有）",
      help: "將金額與申報標準比較並申報，如 {sibling} 所做：最好放進兩者共用的函式",
    },
    history: {
      message:
        "{place} 變更金額或契約條款（{act}），卻未留下變更前的紀錄；{sibling} 會留下（{total} 處中 {done} 處有）",
      help: "在同一交易中寫入變更前後的值、由誰及為何，如 {sibling} 所做：最好放進兩者共用的函式",
    },
  },
  "confidential-report-exposed": {
    tipped: {
      message: "{place} 中的 {act} 告知客戶其涉嫌洗錢，或已因此被申報",
      help: "只告知法遵部門；對客戶所說的話（缺少文件、覆核仍在進行）不得透露原因",
    },
    shown: {
      message: "{place} 向客戶顯示有關他的可疑情況已被申報",
      help: "從頁面及其介面回傳的內容中去掉：只有法遵部門可以看到",
    },
    traced: {
      message: "{place} 把 {about} 與檢舉一同保存（{act}）：誰能讀到，誰就知道是誰檢舉",
      help: "把檢舉者的身分另行加密保存，僅供辦案的少數人查看；檢舉本身與日誌中只留案號",
    },
    logged: {
      message: "{place} 中的 {act} 把保密檢舉者（{about}）寫入日誌",
      help: "把檢舉者的身分另行加密保存，僅供辦案的少數人查看；檢舉本身與日誌中只留案號",
    },
    accused: {
      message: "{place} 中的 {act} 告訴被檢舉人是誰檢舉（{about}）",
      help: "只發送他須答覆的事項，不提檢舉者，並先由法遵部門審閱措辭",
    },
  },
  "sales-misconduct": {
    rebate: {
      message: "{place} 把佣金的一部分給予客戶（{act}，{about}）",
      help: "刪去：佣金歸銷售的持照人員，折扣只能來自已送審的費率",
    },
    proxy: {
      message: "{place} 把簽名存為客戶本人的簽名（{about}，{act}），而呼叫者是業務員；無從證明客戶在場",
      help: "讓客戶在自己的工作階段中簽名，以驗證碼或人臉證明；業務員只能向其發送連結",
    },
    backdated: {
      message: "{place} 從請求中取得簽署或錄製的時間（{about}）：呼叫者可以任意選定",
      help: "以伺服器時間為準；他人聲稱的日期另存一個欄位",
    },
  },
  "control-result-ignored": {
    dropped: {
      message: "{check} 回答是否可行，而無人查看其回答：無論答案如何，{what}",
      help: "查看其回答，為否時停止：離開函式、拒絕請求，或改用為否時擲出例外的檢查",
    },
    told: {
      message: "{check} 回答為否時只寫一行日誌，別無他舉：{what}",
      help: "查看其回答，為否時停止：離開函式、拒絕請求，或改用為否時擲出例外的檢查",
    },
    promise: {
      message: "{check} 傳回 Promise，未經等待的 Promise 恆為真：無論答案如何，{what}",
      help: "先等待其結果（`await {check}`），再據此判斷",
    },
    handed: {
      message: "{check} 把結果交給一個函式，而該函式不查看結果：無論答案如何，{what}",
      help: "在該函式中，出錯或答案為否時即停止",
    },
    swallowed: {
      message: "{check} 在不可行時擲出例外，而例外被捕捉後丟棄：{what}",
      help: "讓例外向上傳遞，或在 `catch` 中停止：被拒絕者不得繼續",
    },
    unawaited: {
      message: "{check} 在不可行時擲出例外，而無人等待其結果：不等它回答，{what}",
      help: "在依賴它的操作之前等待其結果（`await {check}`）",
    },
  },
  "payee-change-unverified": {
    payee: {
      message: "{place} 變更{data}（{write}），款項隨之改道：既未核實客戶，也未告知客戶，變更亦未暫緩生效",
      help: "變更前核實客戶（二次驗證、驗證碼、簽名文件），依原留存的號碼或地址告知客戶，並暫停付款或待第二人覆核後再生效",
    },
    proved: {
      message: "{place} 變更{data}（{write}）：驗證碼發往新的號碼或地址，而未依原留存的號碼或地址核實或告知客戶",
      help: "變更前核實客戶（二次驗證、驗證碼、簽名文件），依原留存的號碼或地址告知客戶，並暫停付款或待第二人覆核後再生效",
    },
    contact: {
      message: "{place} 變更{data}（{write}），驗證碼與通知隨之改道：既未核實客戶，也未告知客戶，變更亦未暫緩生效",
      help: "變更前核實客戶（二次驗證、驗證碼、簽名文件），依原留存的號碼或地址告知客戶，並暫停付款或待第二人覆核後再生效",
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
    audited: {
      message: "{place} 將 {members} 設為傳入的值：稽核紀錄只說明由誰辦理，未說明原因，也未說明由誰核准",
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
    approves: {
      message:
        "{place} 核准 {subject}（{state}），而未核對核准人是否為其當事人；此類核准共 {total} 處，其中 {done} 處有核對",
      help: "核准之前，凡屬該案被保險人、申請人、受款人、受益人或銷售業務員，或登記為其親屬者，一律拒絕",
    },
    party: {
      message: "{place} 將 {member} 設為同一案件的 {party}：由被申訴或被檢舉者本人經辦",
      help: "改由他人經辦；凡分派案件之處，一律拒絕分派給該案所涉之人",
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
    gift: {
      message: "{place} 收送或報支禮品、招待不問價值（{act}）：未與任何限額比較",
      help: "收受、致贈或支付之前，將其價值與禮品制度的限額比較，超出者交法令遵循部門決定",
    },
    giftUnlike: {
      message:
        "{place} 收送或報支禮品、招待不問價值（{act}）：未與任何限額比較；此類位置共 {total} 處，其中 {done} 處已比較",
      help: "收受、致贈或支付之前，將其價值與禮品制度的限額比較，超出者交法令遵循部門決定",
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
    same: {
      message: "{place} 設定 {state}，且經辦人與核准人寫入同一人",
      help: "登錄時維持待核准，由登錄該 {subject} 者以外的人核准",
    },
    unlike: {
      message: "{place} 設定 {state}，而之前未比較核准人與經辦人；{total} 處核准中已有 {done} 處比較",
      help: "若目前操作人曾建立、申請或核定該 {subject}，應在設定狀態之前拒絕",
    },
    allowed: {
      message: "{choice}：登錄案件的人也可自行覆核",
      help: "改為相反的設定，由另一人覆核；人手不足的團隊由其他團隊的人覆核",
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
    mark: {
      message: "紀錄自身的 {name} 即可放行：能寫此欄位者，便可決定不作任何檢查",
      help: "把此標記移出檢查；例外須逐件申請，由他人決定並留軌跡",
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
  "automated-decision-unreviewed": {
    refusal: {
      message: "{place} 僅憑 {measure} 拒絕（{decision}）：無人覆核，也未保存原因",
      help: "先將此類案件轉交人工（如 REFERRED 狀態），隨決定保存原因代碼，並讓當事人可以請求人工覆核",
    },
    price: {
      message: "{place} 僅憑 {measure} 決定 {decision}：無人覆核，也未保存原因",
      help: "先將此類案件轉交人工（如 REFERRED 狀態），隨決定保存原因代碼，並讓當事人可以請求人工覆核",
    },
  },
};
