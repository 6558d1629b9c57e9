// Texts in Traditional Chinese of the rules about data at rest and cryptography.
import type { RuleTexts } from "../types.js";

export const atRest: RuleTexts["rules"] = {
  "pii-unencrypted-at-rest": {
    plain: { message: "{data}未加密儲存於 {record}.{field}", help: "儲存前加密該欄位（{how}），或改存權杖" },
    half: {
      message: "{record}.{field} 中的{data}標記為加密（{by}），但缺少 {missing}：實際以明文儲存",
      help: "補全加密機制：{missing}",
    },
    beside: {
      message: "{record}.{field} 中的{data}未加密儲存，而同一紀錄中另有 {count} 類資料已加密",
      help: "像旁邊的欄位一樣加密（{how}）；若要按它查找資料列，另存帶金鑰的雜湊；或在註解中說明為何不加密：@pii none -- 原因",
    },
    idle: {
      message: "{record}.{field} 中的{data}經過 {by}，但它並不加密：實際以明文儲存",
      help: "在 {by} 中用專案自有的加密函式加密寫入的值、解密讀出的值，或改存權杖",
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
  "secret-hardcoded": {
    image: {
      message: "{file} 被複製進映像檔：能拉取映像檔或拿到其任一層者，即得到其中的密鑰",
      help: "在容器啟動時傳入（變數、叢集掛載的密鑰），或建置時用 `RUN --mount=type=secret`；並將該檔案列入 .dockerignore",
    },
    provider: {
      message: "{provider} 寫在檔案中{places}",
      help: "在簽發方撤銷並重新簽發，改由環境變數或密鑰庫讀取；儲存庫歷史中仍保留舊值",
    },
    named: {
      message: "{name} 的值寫在檔案中{places}",
      help: "改由環境變數或密鑰庫讀取 {name}，並更換使用中的值；儲存庫歷史中仍保留舊值",
    },
    taken: {
      message: "{call} 所用的密鑰或密碼寫在檔案中{places}",
      help: "改由環境變數或密鑰庫讀取，並更換使用中的值；儲存庫歷史中仍保留舊值",
    },
    fallback: {
      message: "{name} 未設定時使用寫死的替代值{places}",
      help: "{name} 缺少時應在啟動時停止；否則每個忘記設定的環境都共用一個人人可讀的密鑰",
    },
    compared: {
      message: "{name} 與寫在檔案中的值比較{places}",
      help: "改為與登入者所存的密碼雜湊比較，或與密鑰庫中必須設定的值比較；儲存庫歷史中仍保留舊值",
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
    claims: {
      message: "{data}寫入了 {sink} 產生的權杖聲明：權杖只簽章、不加密，持有者即可讀取",
      help: "權杖中只放編號，由伺服器查詢 {labels}；或將權杖加密（jose 的 EncryptJWT）",
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
  "backup-unprotected": {
    dump: {
      message: "{by} 將全部資料（包括{data}）以明文寫入檔案：取得該檔案或其副本者即可讀出整個資料庫",
      help: '寫入前先加密（`| age -r "$RECIPIENT" > dump.sql.age`、`| gpg --encrypt --recipient …`），金鑰另行保存',
    },
    handled: {
      message: "{by} 將全部資料以明文寫入檔案，而本程式處理{data}：取得該檔案或其副本者即可讀出整個資料庫",
      help: '寫入前先加密（`| age -r "$RECIPIENT" > dump.sql.age`、`| gpg --encrypt --recipient …`），金鑰另行保存',
    },
    storage: {
      message: "{choice}：存有{data}的資料庫及其所有快照均為明文",
      help: "啟用儲存加密；既有的資料庫可由快照的加密副本還原後遷移",
    },
    off: {
      message: "{choice}：存有{data}的資料庫不保留備份，遺失或遭竄改的資料無法復原",
      help: "將備份保留若干天（通常 7 至 35 天），並定期演練復原",
    },
    named: {
      message: "{by} 將 {name} 的全部資料以明文寫入檔案：取得該檔案或其副本者即可讀出其中人員的全部資料",
      help: '寫入前先加密（`| age -r "$RECIPIENT" > dump.sql.age`、`| gpg --encrypt --recipient …`），金鑰另行保存',
    },
    storageHandled: {
      message: "{choice}：資料庫及其所有快照均為明文，而本程式處理{data}",
      help: "啟用儲存加密；既有的資料庫可由快照的加密副本還原後遷移",
    },
    offHandled: {
      message: "{choice}：資料庫沒有備份，而本程式處理{data}，遺失或遭竄改的資料無法還原",
      help: "將備份保留若干天（通常 7 至 35 天），並定期演練復原",
    },
    storageNamed: {
      message: "{choice}：資料庫 {name}（依名稱存有個人資料）及其所有快照均為明文",
      help: "啟用儲存加密；既有的資料庫可由快照的加密副本還原後遷移",
    },
    offNamed: {
      message: "{choice}：資料庫 {name}（依名稱存有個人資料）不保留備份，遺失或遭竄改的資料無法復原",
      help: "將備份保留若干天（通常 7 至 35 天），並定期演練復原",
    },
  },
  "storage-publicly-accessible": {
    open: {
      message: "{choice}：知道或猜到位址者都能讀取其中的內容",
      help: "保持私有，並發放數分鐘後失效的簽名位址；網站的公開檔案應放在單獨的儲存桶",
    },
    published: {
      message: "{by} 在所有網路介面上公開 {store} 的連接埠：能到達該主機者都能到達資料庫",
      help: '去掉 `ports`，同一網路內的服務無須公開連接埠；本機程式需要時只綁定到本機（`"127.0.0.1:5432:5432"`）',
    },
    service: {
      message: "{by} 讓 {store} 擁有叢集外的位址：任何人都可在此嘗試密碼",
      help: "改為 `ClusterIP`；外部存取經由通道或專用網路（帶 `loadBalancerSourceRanges` 的內部負載平衡）",
    },
    firewall: {
      message: "{by} 允許全世界任意位址存取 {store} 的連接埠",
      help: "只寫明需要它的應用程式的安全群組或網段",
    },
    served: {
      message: "{by} 將 {store} 原樣對外提供：猜到檔名者即可取得他人證件",
      help: "改由核實身分及檔案歸屬的介面提供，並把檔案放在不對外提供的目錄",
    },
    put: {
      message: "{by} 將收到的檔案放入 {store}，而其中的內容對所有人提供",
      help: "把這類檔案放在不對外提供的目錄，由核實身分及檔案歸屬的介面提供",
    },
  },
  "insecure-random": {
    time: {
      message: "不可被猜到的值由時間和他人已知的內容組成：大致知道產生時間者即可逐一試出",
      help: "使用 randomUUID（node:crypto）或 randomBytes(32)，並另行保存其失效時間",
    },
    id: {
      message: "不可被猜到的值由 {choice} 按時間和計數產生：見過一個即可算出其他",
      help: "使用 node:crypto 的 randomUUID（第 4 版）、nanoid 或 randomBytes(32)",
    },
    random: {
      message: "不可被猜到的值由 Math.random() 之類產生：看到幾個數即可算出後面的數",
      help: "使用 node:crypto 的 randomInt、randomBytes 或 randomUUID，瀏覽器中使用 crypto.getRandomValues",
    },
  },
  "auth-data-persisted": {
    filed: {
      message: "{data}經 {sink} 以明文寫入檔案：能讀到該檔案或其副本者即可以這些人的身分登入",
      help: "寫入的內容中去掉 {labels}；密碼只保存加鹽的雜湊（scrypt、argon2、bcrypt），驗證碼完全不保存",
    },
    sample: {
      message: "{data}的原始樣本（{labels}）經 {sink} 儲存：一旦外洩，無法像密碼那樣更換",
      help: "由身分服務保存範本，比對後即丟棄樣本，只保留比對結果",
    },
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
  "weak-crypto": {
    beside: {
      message: "{record} 將 {field} 以明文與 {sealed} 存放在一起：得到這些列的人即可解開",
      help: "把金鑰放在金鑰服務中，此處只存其編號，或以該服務的金鑰加密後存放（信封加密）；更換金鑰並重新加密已有資料",
    },
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
    suite: {
      message: "{choice}：連線可能使用已被攻破的加密套件",
      help: "不設此清單，或只列出 AES-GCM 與 ChaCha20-Poly1305 套件",
    },
    protocol: { message: "{choice}：連線可能回落到已被攻破的 TLS 版本", help: "最低版本設為 TLSv1.2，或保留預設值" },
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
};
