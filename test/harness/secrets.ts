// Invented secrets, made in memory: nothing committed looks like a live one. `makeSecret(id, n)` is the n-th text of a
// provider's format, the same on every run; `expandSecrets` fills `${provider-id#n}` in test data. The recipes are
// written from the formats' descriptions, not from the patterns they are tested against.
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABETS: Record<string, string> = {
  a: "abcdefghijklmnopqrstuvwxyz0123456789",
  l: "abcdefghijklmnopqrstuvwxyz",
  A: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  U: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
  B: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
  S: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  H: "0123456789abcdef",
  D: "0123456789",
  T: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  t: "abcdefghijklmnopqrstuvwxyz234567",
};

/** `text` uses {alphabet:length} and {uuid}; `name` is what it is bound to, for formats that only a name tells. */
export interface Recipe {
  name?: string;
  text: string | ((random: Random) => string);
  /** Text around the secret that the format needs. */
  around?: [string, string];
}

export interface Random {
  /** Next integer below `limit`. */
  below(limit: number): number;
  fill(template: string): string;
}

export function createRandom(seed: string): Random {
  let block = Buffer.alloc(0);
  let used = 0;
  let count = 0;
  const below = (limit: number) => {
    if (used + 4 > block.length) {
      block = createHash("sha256").update(`${seed}:${count++}`).digest();
      used = 0;
    }
    used += 4;
    return block.readUInt32LE(used - 4) % limit;
  };
  const take = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  const fill = (template: string): string =>
    template
      .replaceAll("{uuid}", "{H:8}-{H:4}-4{H:3}-a{H:3}-{H:12}")
      .replace(/\{([A-Za-z]):(\d+)\}/g, (_all, kind: string, length: string) => take(ALPHABETS[kind]!, Number(length)));
  return { below, fill };
}

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function base62(value: number): string {
  return [5, 4, 3, 2, 1, 0].map((i) => BASE62[Math.floor(value / 62 ** i) % 62]).join("");
}

const summed = (prefix: string) => ({
  text: (r: Random) => {
    const body = r.fill("{A:30}");
    return prefix + body + base62(crc32(body));
  },
});

const base64url = (value: object | string) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

const token = (claims: object) => (r: Random) =>
  `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url({ ...claims, n: r.below(1e9) })}.${r.fill("{B:43}")}`;

const pem = (kind: string) => ({
  text: (r: Random) =>
    `-----BEGIN ${kind}-----\n${Array.from({ length: 8 }, () => r.fill("{S:64}")).join("\n")}\n-----END ${kind}-----`,
});

const named = (name: string, text: string): Recipe => ({ name, text });
const address = (scheme: string): Recipe => ({
  text: "{A:9}#x{A:7}".replace("#", ""),
  around: [`${scheme}://claims_app:`, "@db.insurer-core.net/claims"],
});

export const RECIPES: Record<string, Recipe> = {
  "rsa-private-key": pem("RSA PRIVATE KEY"),
  "ec-private-key": pem("EC PRIVATE KEY"),
  "dsa-private-key": pem("DSA PRIVATE KEY"),
  "openssh-private-key": pem("OPENSSH PRIVATE KEY"),
  "private-key": pem("PRIVATE KEY"),
  "sm2-private-key": pem("SM2 PRIVATE KEY"),
  "encrypted-private-key": pem("ENCRYPTED PRIVATE KEY"),
  "pgp-private-key": pem("PGP PRIVATE KEY BLOCK"),
  "putty-private-key": {
    text: (r) =>
      `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPrivate-Lines: 4\n${r.fill("{S:64}\n{S:64}\n{S:64}")}`,
  },
  "age-secret-key": { text: "AGE-SECRET-KEY-1{U:58}" },
  "pkcs8-private-key": { text: "MIIEvgIBADANBgkqhkiG9w0BAQEFAASC{S:900}" },
  "pkcs1-private-key": { text: "MIIEpAIBAAKCAQEA{S:900}" },
  "sm2-private-key-der": { text: "MIGTAgEAMBMGByqGSM49AgEGCCqBHM9VAYIt{S:140}" },
  "ec-private-key-der": { text: "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEH{S:140}" },
  "jwk-private-key": { text: "{B:43}", around: ['{"kty":"EC","crv":"P-256","d":"', '"}'] },
  "supabase-service-role-key": { text: token({ iss: "supabase", role: "service_role" }) },
  jwt: { text: token({ sub: "c-0017", scope: "claims" }) },
  "basic-auth-header": { text: (r) => Buffer.from(r.fill("claims:{A:14}")).toString("base64"), around: ["Basic ", ""] },
  "bearer-token": { text: "{A:40}", around: ["Bearer ", ""] },
  "htpasswd-entry": { text: "$apr1${A:8}${A:22}", around: ["claims:", ""] },

  "airtable-token": { text: "pat{A:14}.{H:64}" },
  "airtable-key": named("AIRTABLE_API_KEY", "key{A:14}"),
  "notion-token": { text: "ntn_{D:11}{A:35}" },
  "notion-legacy-token": { text: "secret_{A:43}" },
  "linear-key": { text: "lin_api_{A:40}" },
  "linear-oauth-token": { text: "lin_oauth_{H:64}" },
  "asana-token": named("asanaToken", "1/{D:16}:{H:32}"),
  "atlassian-token": { text: "ATATT3xFfGF0{B:180}" },
  "atlassian-admin-token": { text: "ATCTT3xFfG{B:180}" },
  "figma-token": { text: "figd_{B:40}" },
  "dropbox-token": { text: "sl.u.{A:140}" },
  "dropbox-app-secret": named("dropboxAppSecret", "{a:15}"),
  "contentful-token": { text: "CFPAT-{B:43}" },
  "twitter-bearer-token": { text: "AAAAAAAAAAAAAAAAAAAAAB{A:80}" },
  "twitter-secret": named("TWITTER_ACCESS_SECRET", "{A:45}"),
  "facebook-token": { text: "EAA{A:160}" },
  "facebook-app-secret": named("facebookAppSecret", "{H:32}"),
  "linkedin-secret": { text: "WPL_AP1.{A:16}.{A:6}==" },
  "mapbox-secret-token": { text: "sk.eyJ{A:80}.{A:22}" },
  "mapbox-public-token": { text: "pk.eyJ{A:80}.{A:22}" },
  "algolia-admin-key": named("ALGOLIA_ADMIN_KEY", "{H:32}"),
  "algolia-search-key": named("ALGOLIA_SEARCH_API_KEY", "{H:32}"),
  "okta-token": named("OKTA_API_TOKEN", "00{B:40}"),
  "okta-client-secret": named("okta.clientSecret", "{B:40}"),
  "auth0-client-secret": named("AUTH0_CLIENT_SECRET", "{B:64}"),
  "clerk-secret-key": { name: "CLERK_SECRET_KEY", text: "sk_live_{A:42}" },
  "hubspot-token": { text: "pat-na1-{uuid}" },
  "salesforce-token": { text: "00D{A:12}!{A:96}" },
  "clickup-token": named("clickupToken", "pk_{D:8}_{U:32}"),
  "trello-token": { text: "ATTA{H:64}{A:8}" },
  "zapier-webhook": { text: "{D:7}/{a:7}", around: ["https://hooks.zapier.com/hooks/catch/", "/"] },
  "typeform-token": { text: "tfp_{A:59}" },
  "sanity-token": named("SANITY_API_TOKEN", "sk{A:120}"),
  "liveblocks-key": { text: "sk_prod_{B:64}" },
  "cal-key": { text: "cal_live_{H:32}" },
  "maxmind-key": { text: "{A:6}_{A:29}_mmk" },
  "frameio-token": { text: "fio-u-{A:64}" },

  "stripe-secret-key": { text: "sk_live_{A:99}" },
  "stripe-test-key": { text: "sk_test_{A:24}" },
  "stripe-publishable-key": { text: "pk_live_{A:24}" },
  "stripe-webhook-secret": { text: "whsec_{A:32}" },
  "square-access-token": { text: "EAAA{B:59}x" },
  "square-oauth-secret": { text: "sq0csp-{B:43}" },
  "square-personal-token": { text: "sq0atp-{B:22}" },
  "square-application-id": { text: "sq0idp-{B:22}" },
  "paypal-client-secret": named("PAYPAL_CLIENT_SECRET", "E{B:79}"),
  "braintree-token": { text: "access_token$production${a:16}${H:32}" },
  "braintree-sandbox-token": { text: "access_token$sandbox${a:16}${H:32}" },
  "adyen-api-key": named("adyenApiKey", "AQE{A:80}-{A:40}=-{A:12}"),
  "flutterwave-secret-key": { text: "FLWSECK-{H:32}-X" },
  "flutterwave-test-key": { text: "FLWSECK_TEST-{H:32}-X" },
  "flutterwave-public-key": { text: "FLWPUBK-{H:32}-X" },
  "mollie-key": { text: "live_{A:30}" },
  "plaid-access-token": { text: "access-production-{uuid}" },
  "plaid-sandbox-token": { text: "access-sandbox-{uuid}" },
  "plaid-secret": named("PLAID_SECRET", "{H:30}"),
  "gocardless-token": { name: "GOCARDLESS_TOKEN", text: "live_{B:39}x" },
  "xendit-key": { text: "xnd_production_{A:64}" },
  "xendit-test-key": { text: "xnd_development_{A:64}" },
  "midtrans-server-key": { text: "Mid-server-{B:23}x" },
  "mercadopago-token": { text: "APP_USR-{D:16}-{D:6}-{H:32}-{D:9}" },
  "razorpay-secret": named("razorpay.keySecret", "{A:24}"),
  "paddle-key": { text: "pdl_live_apikey_{a:26}_{A:22}_{A:3}" },
  "shopify-access-token": { text: "shpat_{H:32}" },
  "shopify-custom-app-token": { text: "shpca_{H:32}" },
  "shopify-private-app-token": { text: "shppa_{H:32}" },
  "shopify-shared-secret": { text: "shpss_{H:32}" },
  "easypost-key": { text: "EZAK{A:54}" },
  "easypost-test-key": { text: "EZTK{A:54}" },
  "shippo-token": { text: "shippo_live_{H:40}" },
  "duffel-token": { text: "duffel_live_{B:42}x" },
  "lob-key": { name: "LOB_API_KEY", text: "live_{H:35}" },

  "slack-bot-token": { text: "xoxb-{D:12}-{D:12}-{A:24}" },
  "slack-user-token": { text: "xoxp-{D:12}-{D:12}-{D:12}-{H:32}" },
  "slack-configuration-token": { text: "xoxe.xoxp-1-{A:160}" },
  "slack-app-token": { text: "xapp-1-A{U:10}-{D:13}-{H:64}" },
  "slack-webhook": { text: "T{U:9}/B{U:9}/{A:24}", around: ["https://hooks.slack.com/services/", ""] },
  "discord-webhook": { text: "{D:18}/{B:67}x", around: ["https://discord.com/api/webhooks/", ""] },
  "discord-bot-token": {
    name: "DISCORD_BOT_TOKEN",
    text: (r) => `${base64url(r.fill("8{D:17}"))}.${r.fill("{A:6}.{A:38}")}`,
  },
  "telegram-bot-token": { text: "7{D:9}:AA{A:33}" },
  "teams-webhook": {
    text: "{uuid}@{uuid}/IncomingWebhook/{H:32}/{uuid}",
    around: ["https://insurer.webhook.office.com/webhookb2/", ""],
  },
  "twilio-api-key": named("twilioApiKey", "SK{H:32}"),
  "twilio-auth-token": named("TWILIO_AUTH_TOKEN", "{H:32}"),
  "sendgrid-key": { text: "SG.{A:22}.{A:43}" },
  "mailgun-key": { text: "key-{H:32}" },
  "naver-client-secret": named("NAVER_CLIENT_SECRET", "{A:10}"),
  "tappay-partner-key": { text: "partner_{A:64}" },
  "mailgun-signing-key": named("MAILGUN_SIGNING_KEY", "{H:32}-{H:8}-{H:8}"),
  "mailchimp-key": { text: "{H:32}-us14" },
  "mandrill-key": { name: "MANDRILL_API_KEY", text: "md-{A:22}" },
  "postmark-token": named("POSTMARK_SERVER_TOKEN", "{uuid}"),
  "brevo-key": { text: "xkeysib-{H:64}-{A:16}" },
  "brevo-smtp-key": { text: "xsmtpsib-{H:64}-{A:16}" },
  "resend-key": { text: "re_{A:8}_{A:24}" },
  "vonage-secret": named("vonageApiSecret", "{A:16}"),
  "messagebird-key": named("messagebirdAccessKey", "{A:25}"),
  "line-channel-token": named("LINE_CHANNEL_ACCESS_TOKEN", "{S:170}="),
  "line-channel-secret": named("LINE_CHANNEL_SECRET", "{H:32}"),
  "intercom-token": { text: "dG9rO{A:54}=" },
  "onesignal-key": { text: "os_v2_app_{t:103}" },
  "pusher-secret": named("pusherAppSecret", "{H:20}"),
  "klaviyo-key": { name: "KLAVIYO_PRIVATE_KEY", text: "pk_{H:34}" },
  "zoom-secret": named("ZOOM_CLIENT_SECRET", "{A:32}"),
  "twitch-secret": named("TWITCH_CLIENT_SECRET", "{a:30}"),

  "openai-key": { text: "sk-proj-{A:74}T3BlbkFJ{A:74}" },
  "anthropic-key": { text: "sk-ant-api03-{B:93}AA" },
  "openrouter-key": { text: "sk-or-v1-{H:64}" },
  "deepseek-key": { text: "sk-{H:32}" },
  "huggingface-token": { text: "hf_{A:34}" },
  "huggingface-org-token": { text: "api_org_{A:34}" },
  "replicate-token": { text: "r8_{A:37}" },
  "groq-key": { text: "gsk_{A:52}" },
  "perplexity-key": { text: "pplx-{A:48}" },
  "xai-key": { text: "xai-{A:80}" },
  "together-key": { text: "tgp_v1_{B:42}x" },
  "elevenlabs-key": { text: "sk_{H:48}" },
  "pinecone-key": { text: "pcsk_{A:5}_{A:63}" },
  "jina-key": { text: "jina_{H:32}{A:28}" },
  "nvidia-key": { text: "nvapi-{B:63}x" },
  "tavily-key": { text: "tvly-{A:32}" },
  "cerebras-key": { text: "csk-{a:48}" },
  "voyage-key": { name: "VOYAGE_API_KEY", text: "pa-{A:43}" },
  "cohere-key": named("COHERE_API_KEY", "{A:40}"),
  "mistral-key": named("MISTRAL_API_KEY", "{A:32}"),
  "deepgram-key": named("DEEPGRAM_API_KEY", "{H:40}"),
  "assemblyai-key": named("ASSEMBLYAI_API_KEY", "{H:32}"),
  "wandb-key": named("WANDB_API_KEY", "{H:40}"),
  "fireworks-key": { name: "FIREWORKS_API_KEY", text: "fw_{A:24}" },

  "alibaba-access-key-id": { text: "LTAI{A:20}" },
  "alibaba-sts-token-id": { text: "STS.{A:25}" },
  "alibaba-access-key-secret": named("aliyun.oss.accessKeySecret", "{A:30}"),
  "dashscope-api-key": { name: "DASHSCOPE_API_KEY", text: "sk-{H:32}" },
  "tencent-secret-id": { text: "AKID{A:32}" },
  "tencent-secret-key": named("tencent.cos.secretKey", "{A:32}"),
  "tencent-im-key": named("SDKSECRETKEY", "{H:64}"),
  "huawei-access-key": named("huawei.obs.accessKey", "{U:20}"),
  "huawei-secret-key": named("huawei.obs.secretKey", "{A:40}"),
  "baidu-access-key": { text: "ALTAK{A:21}" },
  "baidu-api-key": { text: "bce-v3/ALTAK-{A:21}/{H:40}" },
  "baidu-secret-key": named("baiduSecretKey", "{A:32}"),
  "baidu-map-key": named("baiduMapAk", "{A:32}"),
  "amap-key": named("amapKey", "{H:32}"),
  "tencent-map-key": named("qqmapKey", "{U:5}-{U:5}-{U:5}-{U:5}-{U:5}-{U:5}"),
  "volcengine-access-key-id": { text: "AKLT{A:43}" },
  "volcengine-secret-key": named("volcengine.secretKey", "{A:58}=="),
  "volcengine-ark-key": named("ARK_API_KEY", "{uuid}"),
  "qiniu-key": named("qiniu.secretKey", "{B:40}"),
  "ucloud-key": named("ucloudPrivateKey", "{A:50}"),
  "kingsoft-secret-key": named("ksyun.secretKey", "{S:42}=="),
  "jdcloud-access-key": { text: "JDC_{U:28}" },
  "upyun-password": named("upyunPassword", "{A:32}"),
  "wechat-app-secret": named("wechat.miniapp.appSecret", "{H:32}"),
  "wechat-pay-key": named("wxpay.apiV3Key", "{A:32}"),
  "wechat-aes-key": named("wx.encodingAesKey", "{A:43}"),
  "wecom-secret": named("wecom.corpSecret", "{B:43}"),
  "wecom-robot": { text: "{uuid}", around: ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=", ""] },
  "dingtalk-robot": { text: "{H:64}", around: ["https://oapi.dingtalk.com/robot/send?access_token=", ""] },
  "dingtalk-robot-secret": { text: "SEC{H:64}" },
  "dingtalk-app-secret": named("dingtalk.appSecret", "{B:64}"),
  "feishu-robot": { text: "{uuid}", around: ["https://open.feishu.cn/open-apis/bot/v2/hook/", ""] },
  "feishu-app-secret": named("feishu.appSecret", "{A:32}"),
  "gitee-token": named("giteeToken", "{H:32}"),
  "alipay-private-key": named("alipay.appPrivateKey", "MIICXAIBA{S:800}"),
  "sm2-private-key-hex": named("sm2PrivateKey", "{H:64}"),
  "sm4-key": named("sm4Key", "{H:32}"),
  "jpush-master-secret": named("jpush.masterSecret", "{H:24}"),
  "getui-master-secret": named("getui.masterSecret", "{A:22}"),
  "umeng-master-secret": named("umengAppMasterSecret", "{a:32}"),
  "yunpian-api-key": named("yunpian.apiKey", "{H:32}"),
  "netease-secret": named("netease.yunxin.appSecret", "{H:12}"),
  "iflytek-api-secret": named("xfyun.apiSecret", "{A:32}"),
  "zhipu-api-key": named("ZHIPU_API_KEY", "{H:32}.{A:16}"),
  "moonshot-api-key": { name: "MOONSHOT_API_KEY", text: "sk-{A:48}" },
  "siliconflow-api-key": { name: "SILICONFLOW_API_KEY", text: "sk-{l:48}" },
  "agora-certificate": named("agora.appCertificate", "{H:32}"),

  "aws-access-key-id": { text: "AKIA{T:16}" },
  "aws-temporary-key-id": { text: "ASIA{T:16}" },
  "aws-secret-access-key": named("AWS_SECRET_ACCESS_KEY", "{S:40}"),
  "aws-session-token": named("AWS_SESSION_TOKEN", "{S:340}=="),
  "aws-bedrock-api-key": { text: "ABSKQmVkcm9ja0FQSUtleS{S:110}=" },
  "aws-mws-token": { text: "amzn.mws.{uuid}" },
  "google-api-key": { text: "AIza{B:34}x" },
  "google-oauth-client-secret": { text: "GOCSPX-{B:27}x" },
  "google-oauth-access-token": { text: "ya29.{B:120}" },
  "google-oauth-refresh-token": { text: "1//0{B:60}" },
  "google-hmac-key": { text: "GOOG1E{U:55}" },
  "google-recaptcha-secret": named("RECAPTCHA_SECRET_KEY", "6L{B:38}"),
  "google-recaptcha-site-key": named("RECAPTCHA_SITE_KEY", "6L{B:38}"),
  "firebase-server-key": { text: "AAAA{A:7}:APA91b{B:133}x" },
  "azure-storage-account-key": {
    text: "{S:86}==",
    around: ["DefaultEndpointsProtocol=https;AccountName=claims;AccountKey=", ";EndpointSuffix=core.windows.net"],
  },
  "azure-storage-key-marked": { text: "{S:76}+ASt{S:6}==" },
  "azure-cosmos-key": { text: "{S:76}ACDb{S:6}==" },
  "azure-sas-signature": {
    text: "{A:43}%3D",
    around: ["https://claims.blob.core.windows.net/files?sv=2022-11-02&se=2030-01-01&sr=c&sig=", ""],
  },
  "azure-client-secret": { text: "{A:3}8Q~{A:34}" },
  "azure-devops-token": { text: "{A:76}AZDO{A:4}" },
  "azure-shared-access-key": {
    text: "{S:43}=",
    around: ["Endpoint=sb://claims.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=", ""],
  },
  "azure-search-key": { text: "{A:42}AzSeB{A:5}" },
  "azure-function-key": { text: "{A:44}AzFu{A:8}==" },
  "azure-container-registry-key": { text: "{A:42}+ACRC{A:5}" },
  "azure-openai-key": named("AZURE_OPENAI_API_KEY", "{H:32}"),
  "digitalocean-token": { text: "dop_v1_{H:64}" },
  "digitalocean-oauth-token": { text: "doo_v1_{H:64}" },
  "digitalocean-refresh-token": { text: "dor_v1_{H:64}" },
  "cloudflare-origin-ca-key": { text: "v1.0-{H:24}-{H:146}" },
  "cloudflare-api-token": named("CLOUDFLARE_API_TOKEN", "{B:40}"),
  "cloudflare-global-key": named("CLOUDFLARE_API_KEY", "{H:37}"),
  "fastly-token": named("FASTLY_API_TOKEN", "{B:32}"),
  "vercel-token": named("VERCEL_TOKEN", "{A:24}"),
  "vercel-blob-token": { text: "vercel_blob_rw_{A:16}_{A:30}" },
  "netlify-token": { text: "nfp_{A:36}" },
  "heroku-token": { text: "HRKU-AA{A:58}" },
  "heroku-api-key": named("HEROKU_API_KEY", "{uuid}"),
  "linode-token": named("LINODE_TOKEN", "{H:64}"),
  "hetzner-token": named("HCLOUD_TOKEN", "{A:64}"),
  "scaleway-secret-key": named("SCW_SECRET_KEY", "{uuid}"),
  "ibm-cloud-api-key": named("IBM_CLOUD_API_KEY", "{B:44}"),
  "flyio-token": { text: "fo1_{A:43}" },
  "render-api-key": { text: "rnd_{A:28}" },
  "planetscale-password": { text: "pscale_pw_{A:43}" },
  "planetscale-token": { text: "pscale_tkn_{A:43}" },
  "planetscale-oauth-token": { text: "pscale_oauth_{A:43}" },
  "neon-api-key": { text: "napi_{a:64}" },
  "supabase-access-token": { text: "sbp_{H:40}" },
  "supabase-secret-key": { text: "sb_secret_{A:22}_{A:8}" },
  "supabase-publishable-key": { text: "sb_publishable_{A:22}_{A:8}" },
  "databricks-token": { text: "dapi{H:32}" },
  "mongodb-atlas-secret": { text: "mdb_sa_sk_{A:40}" },
  "cockroach-api-key": { text: "CCDB1_{A:22}_{A:40}" },
  "aiven-password": { text: "AVNS_{A:19}" },
  "confluent-api-secret": { text: "cflt{A:60}" },
  "backblaze-key": { name: "BACKBLAZE_KEY", text: "K001{A:27}" },
  "cloudinary-url": { text: "{A:27}", around: ["cloudinary://482915730264817:", "@claims-cloud"] },

  "github-token": summed("ghp_"),
  "github-oauth-token": summed("gho_"),
  "github-user-token": summed("ghu_"),
  "github-server-token": summed("ghs_"),
  "github-refresh-token": { text: "ghr_{A:76}" },
  "github-fine-grained-token": { text: "github_pat_{A:22}_{A:59}" },
  "gitlab-token": { text: "glpat-{A:20}" },
  "gitlab-routable-token": {
    text: (r) => {
      const payload = r.fill("{B:40}");
      const body = `glpat-${payload}.01.${payload.length.toString(36).padStart(2, "0")}`;
      return body + crc32(body).toString(36).padStart(7, "0");
    },
  },
  "gitlab-deploy-token": { text: "gldt-{A:20}" },
  "gitlab-runner-token": { text: "glrt-{A:20}" },
  "gitlab-ci-job-token": { text: "glcbt-{H:2}_{A:20}" },
  "gitlab-trigger-token": { text: "glptt-{H:40}" },
  "gitlab-feed-token": { text: "glft-{A:20}" },
  "gitlab-mail-token": { text: "glimt-{A:25}" },
  "gitlab-cluster-token": { text: "glagent-{A:50}" },
  "gitlab-oauth-secret": { text: "gloas-{H:64}" },
  "gitlab-scim-token": { text: "glsoat-{A:20}" },
  "gitlab-feature-flag-token": { text: "glffct-{A:20}" },
  "bitbucket-app-password": { text: "ATBB{A:32}" },
  "bitbucket-server-token": { text: "BBDC-{S:43}x" },
  "npm-token": summed("npm_"),
  "npm-legacy-token": { text: "{uuid}", around: ["//registry.example.com/:_authToken=", ""] },
  "pypi-token": { text: "pypi-AgEIcHlwaS5vcmc{B:120}x" },
  "testpypi-token": { text: "pypi-AgENdGVzdC5weXBpLm9yZw{B:120}x" },
  "rubygems-key": { text: "rubygems_{H:48}" },
  "nuget-key": { text: "oy2{a:43}" },
  "dockerhub-token": { text: "dckr_pat_{A:27}" },
  "crates-io-token": { text: "cio{A:32}" },
  "clojars-token": { text: "CLOJARS_{a:60}" },
  "packagist-token": { text: "packagist_uut_{H:68}" },
  "jfrog-api-key": { text: "AKCp{A:69}" },
  "jfrog-reference-token": { text: "cmVmdGtu{A:56}" },
  "circleci-token": { text: "CCIPAT_{A:22}_{H:40}" },
  "buildkite-token": { text: "bkua_{a:40}" },
  "jenkins-token": named("JENKINS_API_TOKEN", "11{H:32}"),
  "codecov-token": named("CODECOV_TOKEN", "{uuid}"),
  "sonarqube-token": { text: "sqp_{H:40}" },
  "snyk-token": named("SNYK_TOKEN", "{uuid}"),
  "terraform-cloud-token": { text: "{A:14}.atlasv1.{B:65}x" },
  "vault-token": { text: "hvs.{A:90}" },
  "vault-legacy-token": named("VAULT_TOKEN", "s.{A:24}"),
  "pulumi-token": { text: "pul-{H:40}" },
  "doppler-token": { text: "dp.st.prd.{A:43}" },
  "onepassword-token": { text: "ops_eyJ{A:400}" },
  "postman-key": { text: "PMAK-{H:24}-{H:34}" },
  "launchdarkly-key": { text: "sdk-{uuid}" },
  "sourcegraph-token": { text: "sgp_{H:40}" },
  "apify-token": { text: "apify_api_{A:36}" },
  "tailscale-key": { text: "tskey-auth-{A:16}-{A:32}" },
  "ngrok-token": named("NGROK_AUTHTOKEN", "{A:27}_{A:21}"),
  "prefect-key": { text: "pnu_{A:36}" },
  "readme-key": { text: "rdme_{a:70}" },
  "unkey-root-key": { text: "unkey_{A:22}" },
  "trigger-secret-key": { text: "tr_prod_{A:20}" },
  "inngest-signing-key": { text: "signkey-prod-{H:64}" },

  "datadog-api-key": named("DD_API_KEY", "{H:32}"),
  "datadog-app-key": named("DD_APP_KEY", "{H:40}"),
  "newrelic-user-key": { text: "NRAK-{U:27}" },
  "newrelic-insert-key": { text: "NRII-{A:32}" },
  "newrelic-license-key": { text: "{H:36}NRAL" },
  "newrelic-browser-key": { text: "NRJS-{H:19}" },
  "sentry-org-token": { text: "sntrys_eyJ{A:120}" },
  "sentry-user-token": { text: "sntryu_{H:64}" },
  "pagerduty-key": named("PAGERDUTY_API_KEY", "{A:20}"),
  "grafana-service-token": {
    text: (r) => {
      const body = r.fill("glsa_{A:32}");
      const sum = Buffer.alloc(4);
      sum.writeUInt32LE(crc32(body));
      return `${body}_${sum.toString("hex")}`;
    },
  },
  "grafana-cloud-token": { text: "glc_eyJ{A:100}=" },
  "grafana-api-key": { text: "eyJrIjoi{A:80}" },
  "dynatrace-token": { text: "dt0c01.{T:24}.{T:64}" },
  "splunk-hec-token": named("SPLUNK_HEC_TOKEN", "{uuid}"),
  "rollbar-token": named("ROLLBAR_ACCESS_TOKEN", "{H:32}"),
  "honeycomb-key": { text: "hcaik_{a:58}" },
  "posthog-personal-key": { text: "phx_{A:43}" },
  "posthog-project-key": { text: "phc_{A:43}" },
  "amplitude-secret": named("AMPLITUDE_SECRET_KEY", "{H:32}"),
  "mixpanel-secret": named("MIXPANEL_SECRET", "{H:32}"),
  "opsgenie-key": named("OPSGENIE_API_KEY", "{uuid}"),
  "elastic-api-key": { text: "essu_{A:60}==" },
  "langsmith-key": { text: "lsv2_pt_{H:32}_{H:10}" },
  "langfuse-secret-key": { text: "sk-lf-{uuid}" },
  "langfuse-public-key": { text: "pk-lf-{uuid}" },

  "postgres-url": address("postgresql"),
  "mysql-url": address("mysql"),
  "mongodb-url": address("mongodb+srv"),
  "redis-url": address("rediss"),
  "amqp-url": address("amqps"),
  "sqlserver-url": address("sqlserver"),
  "oracle-url": address("oracle"),
  "clickhouse-url": address("clickhouse"),
  "ldap-url": address("ldaps"),
  "smtp-url": address("smtps"),
  "ftp-url": address("sftp"),
  "url-password": address("https"),
};

/** The n-th invented secret of a provider; the same text on every run. */
export function makeSecret(provider: string, n: number): string {
  const recipe = RECIPES[provider];
  if (!recipe) throw new Error(`no recipe for the provider "${provider}"`);
  const random = createRandom(`${provider}#${n}`);
  return typeof recipe.text === "string" ? random.fill(recipe.text) : recipe.text(random);
}

/** The secret where code has it: `text` holds it at `start` to `end`, bound to `name`. */
export function secretInPlace(provider: string, n: number): { text: string; name: string; start: number; end: number } {
  const secret = makeSecret(provider, n);
  const recipe = RECIPES[provider]!;
  const [before, after] = recipe.around ?? ["", ""];
  return {
    text: before + secret + after,
    name: recipe.name ?? "",
    start: before.length,
    end: before.length + secret.length,
  };
}

/** Replaces `${provider-id#n}`; other placeholders are left alone. */
export function expandSecrets(text: string): string {
  return text.replace(/\$\{([a-z0-9-]+)#(\d+)\}/g, (all, id: string, n: string) =>
    RECIPES[id] ? makeSecret(id, Number(n)) : all,
  );
}
