// Sentences that a finding carries beside its message (evidence, reasons for the severity), by their English. Places in braces hold names of
// data types (spelled in the language), phrases, numbers and identifiers. A test finds a sentence that is missing here.

import { CHOICES, RECIPIENTS } from "./recipients.js";

/** English, Simplified Chinese, Traditional Chinese. */
type Row = readonly [en: string, hans: string, hant: string];

const SEVERITY: readonly Row[] = [
  ["{data} is tier {n} data", "{data}属第 {n} 级数据", "{data}屬第 {n} 級資料"],
  ["tier {n} data", "第 {n} 级数据", "第 {n} 級資料"],
  ["{data} is tier {n} data in a log", "{data}属第 {n} 级数据，写入了日志", "{data}屬第 {n} 級資料，寫入了日誌"],
  ["{data} is tier {n} data on a device", "{data}属第 {n} 级数据，留在终端上", "{data}屬第 {n} 級資料，留在裝置上"],
  [
    "{data} is tier {n} data on an open channel",
    "{data}属第 {n} 级数据，经未加密通道传输",
    "{data}屬第 {n} 級資料，經未加密通道傳輸",
  ],
  [
    "{data} is tier {n} data behind an open door",
    "{data}属第 {n} 级数据，接口却无人把守",
    "{data}屬第 {n} 級資料，介面卻無人把守",
  ],
  [
    "{data} is tier {n} data behind an open door, masked",
    "{data}属第 {n} 级数据，虽已脱敏，接口却无人把守",
    "{data}屬第 {n} 級資料，雖已遮罩，介面卻無人把守",
  ],
  [
    "{data} is tier {n} data behind a door for everybody who is signed in",
    "{data}属第 {n} 级数据，任何已登录者均可取得",
    "{data}屬第 {n} 級資料，任何已登入者皆可取得",
  ],
  [
    "all that is kept of customers is where many may see it",
    "客户的全部资料都处于许多人可见之处",
    "客戶的全部資料都處於許多人可見之處",
  ],
  [
    "a dump is a copy of everything that is kept of customers",
    "转储文件是客户全部资料的副本",
    "傾印檔是客戶全部資料的副本",
  ],
  ["it lies where many can read it", "存放在许多人可读之处", "存放在許多人可讀之處"],
  ["a consent for everything is none for this", "概括同意不等于对此事的同意", "概括同意不等於對此事的同意"],
  ["whoever asks for it has to be served by hand", "提出请求者只能由人工处理", "提出請求者只能由人工處理"],
  ["a consent that cannot be withdrawn is none", "不能撤回的同意不是同意", "不能撤回的同意不是同意"],
  ["it is about bodies, health or children", "涉及身体、健康或儿童", "涉及身體、健康或兒童"],
  ["it runs for whoever asks for a change", "任何人提交变更请求都会触发运行", "任何人提出變更請求都會觸發執行"],
  ["a code of a few digits is found by trying", "几位数字的验证码可以逐个试出", "幾位數字的驗證碼可以逐個試出"],
  [
    "passwords that leaked elsewhere can be tried one after the other",
    "在别处泄露的密码可以逐个尝试",
    "在別處外洩的密碼可以逐個嘗試",
  ],
  [
    "numbers follow a pattern, and whoever tries them gets persons",
    "号码有规律，逐个尝试即可得到个人资料",
    "號碼有規律，逐個嘗試即可得到個人資料",
  ],
  [
    "whoever calls it can flood a stranger with messages, and pays nothing",
    "调用者可以不花代价地用短信轰炸陌生人",
    "呼叫者可以不花代價地以簡訊轟炸陌生人",
  ],
  [
    "{data} is tier {n} data that caches may keep",
    "{data}属第 {n} 级数据，可被缓存保存",
    "{data}屬第 {n} 級資料，可被快取保存",
  ],
  [
    "the address is the same for everybody, and the answer is not",
    "地址人人相同，响应却因人而异",
    "位址人人相同，回應卻因人而異",
  ],
  [
    "{data} is tier {n} data that outlives its erasure",
    "{data}属第 {n} 级数据，删除之后仍然留存",
    "{data}屬第 {n} 級資料，刪除之後仍然留存",
  ],
  [
    "{data} is tier {n} data, which is to be encrypted where it is stored",
    "{data}属第 {n} 级数据，存储时须加密",
    "{data}屬第 {n} 級資料，儲存時須加密",
  ],
  [
    "{data} is tier {n} data, and nobody can tell who has seen it",
    "{data}属第 {n} 级数据，却无从得知谁看过",
    "{data}屬第 {n} 級資料，卻無從得知誰看過",
  ],
  [
    "{data} is tier {n} data, and nobody can tell who changed it",
    "{data}属第 {n} 级数据，却无从得知谁改过",
    "{data}屬第 {n} 級資料，卻無從得知誰改過",
  ],
  [
    "{data} is tier {n} data that any signed-in caller can ask for",
    "{data}属第 {n} 级数据，任何已登录者均可索取",
    "{data}屬第 {n} 級資料，任何已登入者均可索取",
  ],
  [
    "{data} is tier {n} data that leaves with the whole record",
    "{data}属第 {n} 级数据，随整条记录一并流出",
    "{data}屬第 {n} 級資料，隨整筆紀錄一併流出",
  ],
  [
    "{data} is tier {n} data that is fetched and not used",
    "{data}属第 {n} 级数据，取出却未使用",
    "{data}屬第 {n} 級資料，取出卻未使用",
  ],
  [
    "whoever gets hold of a session takes money, data or rights with it",
    "会话一旦被人取得，款项、信息或权限随之失去",
    "工作階段一旦被人取得，款項、資料或權限隨之失去",
  ],
  [
    "whoever gets hold of a session keeps the account, or sees more of it",
    "会话一旦被人取得，账户便会被其占有或看得更多",
    "工作階段一旦被人取得，帳戶便會被其占有或看得更多",
  ],
  [
    "a second factor may be asked for outside of this project",
    "第二因素可能由本项目之外的系统要求",
    "第二因子可能由本專案之外的系統要求",
  ],
  [
    "{data} is tier {n} data that staff may look up out of curiosity",
    "{data}属第 {n} 级数据，员工出于好奇即可查阅",
    "{data}屬第 {n} 級資料，員工出於好奇即可查閱",
  ],
  ["one thing that goes wrong reaches everything behind it", "一处失守即波及其后的一切", "一處失守即波及其後的一切"],
  ["nobody else has to look at it", "无需他人过目", "無需他人過目"],
  [
    "a field that is left out, or a form that is new, gives everything away",
    "漏填一个字段或新增一处表单，就会交出一切权限",
    "漏填一個欄位或新增一處表單，就會交出一切權限",
  ],
  ["a person who is told to be erased outlives it", "已告知删除的个人仍被保留", "已告知刪除的個人仍被保留"],
  [
    "numbers follow a pattern, and who is insured here is told to whoever tries them",
    "号码有规律可循，逐个尝试即可得知何人在此投保",
    "號碼有規律可循，逐個嘗試即可得知何人在此投保",
  ],
  ["staff may look up whom they like out of curiosity", "员工出于好奇即可查阅任何人", "員工出於好奇即可查閱任何人"],
  ["many people have it, and few need it", "拥有者众多，而需要者寥寥", "擁有者眾多，而需要者寥寥"],
  ["a child's data needs the consent of a guardian", "儿童的数据须经监护人同意", "兒童的資料須經監護人同意"],
  ["among persons of any age there are children", "不限年龄者中会有儿童", "不限年齡者中會有兒童"],
  ["the way speaks of a parent, who may have agreed", "途中提及父母，其可能已经同意", "途中提及父母，其可能已經同意"],
  ["files about persons are kept for ever", "有关个人的文件永久保存", "有關個人的檔案永久保存"],
  ["logs about persons are kept for ever", "有关个人的日志永久保存", "有關個人的日誌永久保存"],
  [
    "who calls it is not seen, and may have asked",
    "看不到由谁调用，调用方可能已经询问",
    "看不到由誰呼叫，呼叫方可能已經詢問",
  ],
  ["{data} may be collected on a ground of its own only", "{data}须有专门依据方可采集", "{data}須有專門依據方可蒐集"],
  [
    "{data} is tier {n} data that no purpose needs",
    "{data}属第 {n} 级数据，没有目的需要它",
    "{data}屬第 {n} 級資料，沒有目的需要它",
  ],
  [
    "{data} is tier {n} data that is given without a word of what for",
    "{data}属第 {n} 级数据，填写时未被告知用途",
    "{data}屬第 {n} 級資料，填寫時未被告知用途",
  ],
  ["people look at their own data there", "本人在此查看自己的数据", "本人在此查看自己的資料"],
  ["it is one record at a time", "每次只涉及一条记录", "每次只涉及一筆紀錄"],
  ["it is changed or deleted, not only read", "可被变更或删除，而不仅是读取", "可被變更或刪除，而不僅是讀取"],
  ["{data} is tier {n} data, kept for ever", "{data}属第 {n} 级数据，被永久保留", "{data}屬第 {n} 級資料，被永久保留"],
  [
    "{data} is tier {n} data that leaves for another purpose",
    "{data}属第 {n} 级数据，被提供用于其他目的",
    "{data}屬第 {n} 級資料，被提供作其他目的",
  ],
  [
    "{data} is tier {n} data that leaves the place where it is to stay",
    "{data}属第 {n} 级数据，离开了应当保存之地",
    "{data}屬第 {n} 級資料，離開了應當保存之地",
  ],
  [
    "{data} is tier {n} data and {recipient} is not declared as its recipient",
    "{data}属第 {n} 级数据，而 {recipient} 未登记为其接收方",
    "{data}屬第 {n} 級資料，而 {recipient} 未登記為其接收者",
  ],
  [
    "{data} is tier {n} data, and {recipient} is outside the project",
    "{data}属第 {n} 级数据，而 {recipient} 在项目之外",
    "{data}屬第 {n} 級資料，而 {recipient} 在專案之外",
  ],
  [
    "{data} of many persons is tier {n} data in one file",
    "多人的{data}属第 {n} 级数据，集中在一个文件中",
    "多人的{data}屬第 {n} 級資料，集中在一個檔案中",
  ],
  ["{data} stays for ever", "{data}被永久保留", "{data}被永久保留"],
  ["{data} lets whoever has it in", "持有{data}者即可登录", "持有{data}者即可登入"],
  ["{data} must not be kept after authorisation", "{data}在授权完成后不得保留", "{data}在授權完成後不得保留"],
  ["{data} is masked elsewhere in this project", "本项目其他位置已对{data}脱敏", "本專案其他位置已對{data}遮罩"],
  ["other values are masked in the same place", "同处其他值已脱敏", "同處其他值已遮罩"],
  ["other values are masked elsewhere in this project", "本项目其他地方已对其他值脱敏", "本專案其他地方已遮罩其他值"],
  ["it gives many records at once", "一次返回多条记录", "一次傳回多筆記錄"],
  ["staff call it, about other people", "由内部人员调用，涉及他人", "由內部人員呼叫，涉及他人"],
  ["nothing controls it", "没有任何管控", "沒有任何管控"],
  ["nobody can tell who did it", "无从得知是谁做的", "無從得知是誰做的"],
  ["nobody can tell what it was done to", "无从得知对什么做的", "無從得知對什麼做的"],
  [
    "everybody who reads the trail reads what customers sent",
    "能看审计日志的人都能看到客户提交的内容",
    "能看稽核日誌的人都能看到客戶提交的內容",
  ],
  [
    "everybody who reads the trail reads the record itself",
    "能看审计日志的人都能看到记录本身",
    "能看稽核日誌的人都能看到紀錄本身",
  ],
  ["a record may be missing without anybody noticing", "记录可能缺失而无人察觉", "紀錄可能缺失而無人察覺"],
  ["what was recorded can be made to disappear", "已记录的内容可以被抹去", "已記錄的內容可以被抹去"],
  ["what was recorded can be rewritten", "已记录的内容可以被改写", "已記錄的內容可以被改寫"],
  ["what was recorded goes with what it tells of", "记录会随其所记载的对象一并消失", "紀錄會隨其所記載的對象一併消失"],
  [
    "a role of the application can take away what was recorded",
    "应用的角色可以抹去已记录的内容",
    "應用程式的角色可以抹去已記錄的內容",
  ],
  ["it is gone before the law allows", "早于法律允许的时间消失", "早於法律允許的時間消失"],
  ["no law asks to keep it", "没有法规要求保留", "沒有法規要求保留"],
  ["its names speak of customers' files", "其名称涉及客户的文件", "其名稱涉及客戶的檔案"],
  [
    "its columns are not known here; rights, money or a decision may be among them",
    "此处看不到它的字段；其中可能有权限、资金或处理结果",
    "此處看不到它的欄位；其中可能有權限、資金或處理結果",
  ],
  ["rights, money or a decision hang on it", "权限、资金或处理结果取决于它", "權限、資金或處理結果取決於它"],
  [
    "{data} is tier {n} data that anything can replace",
    "{data}属第 {n} 级数据，可被任意内容替换",
    "{data}屬第 {n} 級資料，可被任意內容取代",
  ],
  ["only administrators or staff are meant to call it", "本应仅由管理员或员工调用", "本應僅由管理員或員工呼叫"],
  [
    "its record is not one of insurance, money or accounts",
    "其记录与保险、资金或账户无关",
    "其紀錄與保險、資金或帳戶無關",
  ],
  ["it needs a consent of its own", "需要单独同意", "需要單獨同意"],
  ["whoever changes it decides who is paid", "谁能变更，谁就决定钱付给谁", "誰能變更，誰就決定款項付給誰"],
  ["one-time codes and notices go there", "验证码与通知都发往此处", "驗證碼與通知都發往此處"],
  ["staff change it, not the customer", "由员工而非客户变更", "由員工而非客戶變更"],
  ["people change their own", "客户变更的是自己的信息", "客戶變更的是自己的資料"],
  ["nobody has said which class it has", "尚无人说明其类别和级别", "尚無人說明其類別與級別"],
  [
    "{data} is tier {n} data, and it is declared as tier {m}",
    "{data}属第 {n} 级数据，却被声明为第 {m} 级",
    "{data}屬第 {n} 級資料，卻宣告為第 {m} 級",
  ],
  ["nothing else about the person goes with it", "没有其他个人信息一并放入", "沒有其他個資一併放入"],
  ["a person is refused, and nobody can say why", "个人被拒绝，却无人能说明原因", "個人遭拒絕，卻無人能說明原因"],
  [
    "a person pays more or less, and nobody can say why",
    "个人所付保费因此增减，却无人能说明原因",
    "個人所付保費因此增減，卻無人能說明原因",
  ],
  ["it is one of many fields of a form", "只是表单中众多字段之一", "只是表單中眾多欄位之一"],
  ["whoever calls it decides about money", "谁调用，谁就决定金额", "誰呼叫，誰就決定金額"],
  ["whoever calls it decides about the case", "谁调用，谁就决定案件结果", "誰呼叫，誰就決定案件結果"],
  ["an audit record says who did it", "有审计记录说明由谁办理", "有稽核紀錄說明由誰辦理"],
  ["no name says that it is set by hand", "没有名称表明由人工设定", "沒有名稱表明由人工設定"],
  [
    "staff may decide a case of their own, or of people close to them",
    "员工可能经办自己或亲近之人的案件",
    "員工可能經辦自己或親近之人的案件",
  ],
  ["money of any amount goes out", "任意金额的款项可流出", "任意金額的款項可流出"],
  ["as much as one likes is given away", "让利多少全凭个人", "讓利多少全憑個人"],
  ["no approval in the project asks for a limit", "项目中没有任何审批校验额度", "專案中沒有任何核准檢查額度"],
  ["it is written in the code", "写在代码里", "寫在程式碼裡"],
  [
    "{data} is tier {n} data that no browser keeps from other sites",
    "{data}属第 {n} 级数据，浏览器不再阻止其他网站读取",
    "{data}屬第 {n} 級資料，瀏覽器不再阻止其他網站讀取",
  ],
  ["cookies are let in beside any site", "任何网站都能附带 Cookie 访问", "任何網站都能附帶 Cookie 存取"],
  [
    "browsers send no cookies where everybody is let in by a star",
    "以星号放行所有网站时，浏览器不会附带 Cookie",
    "以星號放行所有網站時，瀏覽器不會附帶 Cookie",
  ],
  ["it has no {names}", "缺少 {names}", "缺少 {names}"],
  [
    "it signs staff in, who see many customers",
    "它用于内部人员登录，可看到众多客户",
    "它用於內部人員登入，可看到眾多客戶",
  ],
  ["nothing makes it go", "没有失效时间", "沒有失效時間"],
  ["who is given the token can read it", "拿到令牌的人即可读取", "拿到權杖的人即可讀取"],
  ["scripts of the page cannot read it", "页面脚本无法读取", "頁面指令碼無法讀取"],
  ["it is gone when the tab is closed", "关闭标签页后即清除", "關閉分頁後即清除"],
  ["the file is a test", "该文件是测试", "該檔案是測試"],
  ["it stands in a document", "位于文档中", "位於文件中"],
  ["only where a setting asks for it", "仅在有设置要求时如此", "僅在有設定要求時如此"],
  ["the file is a sample, seed or script", "该文件是示例、种子数据或脚本", "該檔案是範例、種子資料或指令稿"],
  ["the data was recognised with low confidence only", "该数据的识别可信度较低", "該資料的識別可信度較低"],
  ["the configuration sets it", "由配置设定", "由設定指定"],
  ["the value is a default of development", "该值是开发用默认值", "該值是開發用預設值"],
  ["the value is in force wherever the setting is missing", "凡未设置之处都会使用该值", "凡未設定之處都會使用該值"],
  ["the value has the format of a {credential}", "该值符合{credential}的格式", "該值符合{credential}的格式"],
  ["{name} holds a credential", "{name} 保存凭据", "{name} 保存憑證"],
  ["the credential works in a sandbox only", "该凭据仅用于沙箱", "該憑證僅用於沙箱"],
  [
    "the credential is short-lived or limited by its issuer",
    "该凭据有效期短或权限受签发方限制",
    "該憑證效期短或權限受簽發者限制",
  ],
  ["{choice} is written in the code", "代码中写有 {choice}", "程式碼中寫有 {choice}"],
  ["anybody can write such a token", "任何人都能写出这样的令牌", "任何人都能寫出這樣的權杖"],
  ["the password is stored as it is", "密码以明文存储", "密碼以明文儲存"],
  ["what it encrypts can be read", "以此加密的内容可被读出", "以此加密的內容可被讀出"],
  ["the hash leaves the system", "该散列值流出系统", "該雜湊值流出系統"],
  ["the hash stays inside the system", "该散列值留在系统内", "該雜湊值留在系統內"],
  [
    "passwords are tried or read once the table is out",
    "数据表一旦泄露，口令可被逐一尝试或直接读出",
    "資料表一旦外洩，密碼可被逐一嘗試或直接讀出",
  ],
  ["what is stored opens the account as it is", "所存内容可直接用于登录账户", "所存內容可直接用於登入帳戶"],
  ["it lets in whoever has read the code", "凡读过代码者都可进入", "凡讀過程式碼者都可進入"],
  ["it lets in whoever has been told the value", "凡知道该值者都可进入", "凡知道該值者都可進入"],
  [
    "it is made for one person, who is written into the code",
    "该例外只为写在代码中的一个人而设",
    "該例外只為寫在程式碼中的一個人而設",
  ],
  ["what is not recorded cannot be found out later", "未留记录者，事后无从查明", "未留紀錄者，事後無從查明"],
  ["one person alone can approve a {subject}", "一人即可批准 {subject}", "一人即可核准 {subject}"],
  ["group chats are a common way for data to leak", "群聊是常见的泄露途径", "群組聊天是常見的外洩途徑"],
  [
    'a recipient of the class "{class}" works with contact data',
    "{class} 类接收方的业务需要联系信息",
    "{class} 類接收者的業務需要聯絡資料",
  ],
  ["somebody decided that everybody may call it", "有人明确设为任何人可调用", "有人明確設為任何人可呼叫"],
  [
    "a value with the form and check digit of tier {n} data stands in the file",
    "文件中有格式与校验位均符合第 {n} 级数据的值",
    "檔案中有格式與檢查碼均符合第 {n} 級資料的值",
  ],
  [
    "a value with the form of tier {n} data stands in the file",
    "文件中有格式符合第 {n} 级数据的值",
    "檔案中有格式符合第 {n} 級資料的值",
  ],
  ["{n} such values in one file", "同一文件中有 {n} 个此类值", "同一檔案中有 {n} 個此類值"],
  ["as severe as the finding that it is about", "与其所针对的问题同级", "與其所針對的問題同級"],
  ["nothing is wrong yet", "目前尚无问题", "目前尚無問題"],
  ["there is no finding that it is about", "没有与之对应的问题", "沒有與之對應的問題"],
  ["it would silence the next finding at this place", "它会压制此处今后出现的问题", "它會抑制此處今後出現的問題"],
  ["the finding itself is shown, too", "问题本身也会显示", "問題本身也會顯示"],
  [
    "somebody believes that a finding is accepted, and it is not",
    "有人以为问题已获接受，实际并未生效",
    "有人以為問題已獲接受，實際並未生效",
  ],
];

const EVIDENCE: readonly Row[] = [
  [
    'name "{name}" matches "{phrase}" ({data})',
    "名称“{name}”与“{phrase}”相符（{data}）",
    "名稱「{name}」與「{phrase}」相符（{data}）",
  ],
  [
    'name "{name}" is pinyin "{phrase}" ({data})',
    "名称“{name}”是拼音“{phrase}”（{data}）",
    "名稱「{name}」是拼音「{phrase}」（{data}）",
  ],
  [
    'name "{name}" says "{phrase}" ({data})',
    "名称“{name}”含“{phrase}”（{data}）",
    "名稱「{name}」含「{phrase}」（{data}）",
  ],
  ['comment says "{phrase}" ({data})', "注释写有“{phrase}”（{data}）", "註解寫有「{phrase}」（{data}）"],
  ['the name says the same ("{phrase}")', "名称也表明如此（“{phrase}”）", "名稱也表明如此（「{phrase}」）"],
  ['declared by "{directive}"', "由“{directive}”声明", "由「{directive}」宣告"],
  ['"{word}" is a person or party', "“{word}”是个人或当事方", "「{word}」是個人或當事方"],
  ['"{word}" holds credentials', "“{word}”保存凭据", "「{word}」保存憑證"],
  ['"{word}" is called for it', "“{word}”以此命名", "「{word}」以此命名"],
  ['"{word}" says it belongs to something else', "“{word}”表明它属于其他事物", "「{word}」表明它屬於其他事物"],
  ['"{word}" is an organisation or a system', "“{word}”是机构或系统", "「{word}」是機構或系統"],
  ['"{word}" says it is a program', "“{word}”表明它是程序", "「{word}」表明它是程式"],
  ['"{word}" says the value is made up', "“{word}”表明该值是虚构的", "「{word}」表明該值是虛構的"],
  [
    '"{word}" is no person and holds no other personal data',
    "“{word}”不是个人，也不含其他个人信息",
    "「{word}」不是個人，也不含其他個資",
  ],
  ["other members beside it are personal data", "相邻的其他成员是个人信息", "相鄰的其他成員是個資"],
  [
    "other members beside it are personal data in pinyin",
    "相邻的其他成员是以拼音命名的个人信息",
    "相鄰的其他成員是以拼音命名的個資",
  ],
  ["words near it decide which of its meanings it has", "由附近的词确定其含义", "由附近的詞確定其含義"],
  ["the environment holds the secrets of the program", "环境变量中有程序的密钥", "環境變數中有程式的密鑰"],
  [
    '"{word}" in the name says the value is protected',
    "名称中的“{word}”表明该值已受保护",
    "名稱中的「{word}」表明該值已受保護",
  ],
  [
    '"{word}" in the name says it is about the data',
    "名称中的“{word}”表明它只是关于该数据的描述",
    "名稱中的「{word}」表明它只是關於該資料的描述",
  ],
  ["the check digit is right", "校验位正确", "檢查碼正確"],
  [
    'the value has the format, and "{name}" says the same',
    "该值符合格式，且“{name}”也表明如此",
    "該值符合格式，且「{name}」也表明如此",
  ],
  [
    '"{logger}" is taken for a logger by its name',
    "因其名称，“{logger}”被视为日志记录器",
    "因其名稱，「{logger}」被視為日誌記錄器",
  ],
  [
    'this code reads "{path}" from "{origin}"',
    "此代码从“{origin}”读取“{path}”",
    "此程式碼從「{origin}」讀取「{path}」",
  ],
  ['requests of "{route}" bring "{path}"', "“{route}”的请求带有“{path}”", "「{route}」的請求帶有「{path}」"],
];

const PLACES: readonly Row[] = [
  [", and in one more place", "，另有 1 处", "，另有 1 處"],
  [", and in {n} more places", "，另有 {n} 处", "，另有 {n} 處"],
];

/** Kinds of credentials, by how their names end; what stands before is the name of a product. */
const CREDENTIALS: readonly Row[] = [
  ["{product} personal access token", "{product} 个人访问令牌", "{product} 個人存取權杖"],
  ["{product} access token", "{product} 访问令牌", "{product} 存取權杖"],
  ["{product} refresh token", "{product} 刷新令牌", "{product} 更新權杖"],
  ["{product} token", "{product} 令牌", "{product} 權杖"],
  ["{product} API key", "{product} API 密钥", "{product} API 金鑰"],
  ["{product} access key", "{product} 访问密钥", "{product} 存取金鑰"],
  ["{product} secret access key", "{product} 秘密访问密钥", "{product} 秘密存取金鑰"],
  ["{product} secret key", "{product} 密钥", "{product} 金鑰"],
  ["{product} private key", "{product} 私钥", "{product} 私密金鑰"],
  ["{product} app secret", "{product} 应用密钥", "{product} 應用程式密鑰"],
  ["{product} client secret", "{product} 客户端密钥", "{product} 用戶端密鑰"],
  ["{product} secret", "{product} 密钥", "{product} 密鑰"],
  ["{product} key", "{product} 密钥", "{product} 金鑰"],
  ["{product} address with a password", "含口令的 {product} 地址", "含密碼的 {product} 位址"],
  ["{product} webhook address", "{product} webhook 地址", "{product} webhook 位址"],
  ["{product} private key without header", "无文件头的 {product} 私钥", "無檔頭的 {product} 私密金鑰"],
  ["{product} password", "{product} 口令", "{product} 密碼"],
  ["private key", "私钥", "私密金鑰"],
  ["bearer token", "Bearer 令牌", "Bearer 權杖"],
  ["connection string with a password", "含口令的连接字符串", "含密碼的連線字串"],
  ["HTTP basic credentials", "HTTP 基本认证凭据", "HTTP 基本驗證憑證"],
];

interface Sentence {
  pattern: RegExp;
  places: string[];
  spoken: Record<"zh-Hans" | "zh-Hant", string>;
}

// Most words of its own first: "tier 3 data in a log" is not the place of "tier 3 data".
const SENTENCES: readonly Sentence[] = [...SEVERITY, ...EVIDENCE, ...PLACES, ...CREDENTIALS, ...RECIPIENTS, ...CHOICES]
  .map(([en, hans, hant]) => ({ en, sentence: sentenceOf(en, { "zh-Hans": hans, "zh-Hant": hant }) }))
  .sort((a, b) => fixedLength(b.en) - fixedLength(a.en))
  .map((s) => s.sentence);

/** `text` in `language`, its places spelled by `word`; undefined when the sentence is not known. */
export function translateSentence(
  text: string,
  language: "zh-Hans" | "zh-Hant",
  word: (english: string) => string,
): { text: string; params: Record<string, string> } | undefined {
  for (const { pattern, places, spoken } of SENTENCES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const params = Object.fromEntries(places.map((name, i) => [name, word(match[i + 1]!)]));
    return { text: spoken[language], params };
  }
  return undefined;
}

function sentenceOf(en: string, spoken: Sentence["spoken"]): Sentence {
  const places: string[] = [];
  const source = en
    .split(/\{([a-z]+)\}/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      places.push(part);
      return part === "n" ? "(\\d+)" : "(.+)";
    })
    .join("");
  return { pattern: new RegExp(`^${source}$`, "s"), places, spoken };
}

function fixedLength(en: string): number {
  return en.replace(/\{[a-z]+\}/g, "").length;
}
